"""What the pension asks about the person: sex, age, group, health, the day of leaving work."""

from __future__ import annotations

from motcua.law.fields import Field
from motcua.law.switches import Option

MALE, FEMALE = "male", "female"
WORKER, ARMED, COMMUNE, COMMUNE_PART_TIME, OTHER = (
    "employee",
    "armed_forces",
    "commune_officer",
    "commune_part_time",
    "other_compulsory",
)

SEX = Field(
    "sex",
    "choice",
    "Giới tính",
    "Sex",
    required=True,
    options=(Option(MALE, "nam", "male"), Option(FEMALE, "nữ", "female")),
    example=FEMALE,
)
BORN = Field(
    "born",
    "birth",
    "Ngày sinh",
    "Date of birth",
    "Hồ sơ chỉ ghi tháng, năm hoặc chỉ ghi năm sinh thì ghi như vậy. Bỏ trống cả ngày sinh và tuổi: "
    "coi là đã đủ tuổi.",
    "Only the month or only the year where no more is on file. Without it and without an age: "
    "the age is taken as reached.",
    example="1969-05-10",
)
AGE = Field(
    "age_months",
    "whole",
    "Tuổi khi bắt đầu hưởng lương hưu, tính bằng tháng",
    "Age at the start of the pension, in months",
    "Thay cho ngày sinh. 53 tuổi ghi là 636; 50 tuổi 01 tháng ghi là 601.",
    "Instead of the date of birth. 53 years are 636; 50 years 1 month are 601.",
    unit="months",
    symbol="t",
    least=300,
    most=1200,
    example=636,
)
EARLY = Field(
    "early_months",
    "whole",
    "Thời gian nghỉ hưu trước tuổi, tính bằng tháng",
    "Time of retirement before the age, in months",
    "Thay cho ngày sinh, khi văn bản ghi sẵn: 4 năm 11 tháng ghi là 59.",
    "Instead of the date of birth, where the text states it: 4 years 11 months are 59.",
    unit="months",
    symbol="e",
    most=480,
    example=24,
)
GROUP = Field(
    "group",
    "choice",
    "Đối tượng tham gia bảo hiểm xã hội bắt buộc (ngay trước khi nghỉ việc)",
    "Group of compulsory participants (just before leaving work)",
    "Quyết định tuổi của lực lượng vũ trang, điều kiện 15 năm của lao động nữ cấp xã trước ngày 01/7/2025 và "
    "mức lương hưu thấp nhất.",
    "Decides the age of armed forces, the 15 years of women of communes (to June 2025), the lowest pension.",
    options=(
        Option(
            WORKER,
            "người lao động, cán bộ, công chức, viên chức, quản lý doanh nghiệp hưởng lương, "
            "đi làm việc ở nước ngoài",
            "employees, officials, paid managers, workers abroad",
        ),
        Option(
            ARMED,
            "sĩ quan, quân nhân chuyên nghiệp, sĩ quan và hạ sĩ quan công an, người làm công tác cơ yếu",
            "officers and professional soldiers, police, cipher staff",
        ),
        Option(COMMUNE, "cán bộ, công chức chuyên trách cấp xã", "full-time officer of a commune"),
        Option(
            COMMUNE_PART_TIME,
            "người hoạt động không chuyên trách ở cấp xã",
            "part-time (non-specialised) officer of a commune",
        ),
        Option(
            OTHER,
            "đối tượng bắt buộc khác: chủ hộ kinh doanh, quản lý không hưởng lương, vợ chồng đi theo ở nước "
            "ngoài, làm việc không trọn thời gian",
            "others: household businesses, unpaid managers, spouses abroad, part-time contracts",
        ),
    ),
    default=WORKER,
    example=WORKER,
)
LOSS = Field(
    "loss_percent",
    "whole",
    "Mức suy giảm khả năng lao động",
    "Loss of working capacity",
    "Theo kết luận của Hội đồng giám định y khoa; từ 61% thì có thể nghỉ hưu trước tuổi với mức thấp hơn.",
    "By the medical board; from 61% a person may retire before the age at a lower rate.",
    unit="percent",
    symbol="m",
    most=100,
    default=0,
    example=0,
)
BOARD = Field(
    "medical_board_day",
    "day",
    "Ngày có kết luận của Hội đồng giám định y khoa",
    "Day of the medical board's conclusion",
    "Lương hưu do suy giảm khả năng lao động hưởng từ ngày 01 tháng sau đó. Bỏ trống: coi là đã có từ trước.",
    "The pension by loss of capacity starts on the first of the month after. Left out: taken as earlier.",
    example="2016-07-05",
)
HIV = Field(
    "hiv_by_occupational_risk",
    "yes_no",
    "Bị nhiễm HIV do tai nạn rủi ro nghề nghiệp khi thực hiện nhiệm vụ",
    "Infected with HIV by an occupational risk on duty",
    "Không xét tuổi.",
    "At any age.",
    default=False,
    example=False,
)
LAST_DAY = Field(
    "last_day_of_work",
    "day",
    "Ngày làm việc cuối cùng",
    "Last day of work",
    "Lương hưu hưởng sớm nhất từ ngày 01 tháng sau đó. Bỏ trống: coi là đã nghỉ việc.",
    "The pension starts on the first of the month after at the earliest. Left out: taken as having left.",
    example="2025-05-31",
)
VOLUNTARY_BEFORE_2021 = Field(
    "voluntary_before_2021",
    "yes_no",
    "Đã tham gia bảo hiểm xã hội tự nguyện trước ngày 01/01/2021",
    "In voluntary insurance before 1 January 2021",
    "Có đủ 20 năm tự nguyện thì được hưởng khi nam đủ 60 tuổi, nữ đủ 55 tuổi (Luật 41/2024, Điều 141.9).",
    "With 20 voluntary years: at 60 for men, 55 for women (Law 41/2024, Art. 141.9).",
    default=False,
    example=False,
)
