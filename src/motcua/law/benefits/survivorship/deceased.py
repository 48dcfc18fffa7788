"""What is asked about the deceased (người từ trần), the same for every survivor's benefit."""

from __future__ import annotations

from motcua.law.fields import Field
from motcua.law.switches import Option

DAY_OF_DEATH_VI = "Ngày từ trần (hoặc ngày quyết định của Tòa án tuyên bố là đã chết có hiệu lực)"
DAY_OF_DEATH_EN = "Day of death (or the day on which a court's declaration of death takes effect)"

INSURED, RESERVED, PENSIONER = "insured", "reserved", "pensioner"
RECIPIENT, RECIPIENT_WORKING = "osh_recipient", "osh_recipient_working"
INCAPACITY, AFTER_INCAPACITY = "incapacity_recipient", "allowance_recipient"
_STATUS, _ACCIDENT = "deceased_status", "death_by_occupational_accident"

STATUS = Field(
    _STATUS,
    "choice",
    "Tình trạng của người từ trần",
    "Standing of the deceased",
    "Vừa hưởng lương hưu vừa hưởng trợ cấp TNLĐ-BNN hằng tháng, hoặc hưởng trợ cấp cán bộ xã theo Nghị định "
    "09/1998/NĐ-CP: chọn lương hưu. Trợ cấp trước tuổi hưởng trợ cấp hưu trí xã hội: chọn bảo lưu, chỉ có "
    "trợ cấp mai táng.",
    "With both a pension and a monthly accident benefit, or the allowance of commune officials under Decree "
    "09/1998: choose pensioner. With the allowance before the social pension: time reserved, for the "
    "funeral alone.",
    required=True,
    options=(
        Option(INSURED, "đang tham gia bảo hiểm xã hội", "insured, paying in"),
        Option(RESERVED, "đang bảo lưu thời gian đóng", "contribution time reserved"),
        Option(PENSIONER, "đang hưởng hoặc tạm dừng hưởng lương hưu", "pensioner, also suspended"),
        Option(
            RECIPIENT,
            "đang hưởng trợ cấp TNLĐ-BNN hằng tháng, đã nghỉ việc",
            "accident recipient who left work",
        ),
        Option(
            RECIPIENT_WORKING,
            "đang hưởng trợ cấp TNLĐ-BNN hằng tháng, còn làm việc hoặc bảo lưu thời gian đóng",
            "accident recipient at work or with time reserved",
        ),
        Option(
            INCAPACITY,
            "đang hưởng trợ cấp mất sức lao động hằng tháng",
            "receiving the monthly incapacity allowance",
        ),
        Option(
            AFTER_INCAPACITY,
            "đang hưởng trợ cấp hằng tháng sau khi hết hạn trợ cấp mất sức lao động, "
            "hoặc trợ cấp hằng tháng của công nhân cao su",
            "receiving the allowance that follows it, or that of rubber workers",
        ),
    ),
    example=INSURED,
)
COMPULSORY_MONTHS = Field(
    "compulsory_months",
    "whole",
    "Số tháng đóng bảo hiểm xã hội bắt buộc",
    "Months of compulsory contributions",
    "16 năm 4 tháng ghi là 196.",
    "16 years 4 months are 196.",
    unit="months",
    symbol="T",
    most=840,
    required=True,
    when=((_STATUS, (INSURED, RESERVED, RECIPIENT_WORKING)), (_ACCIDENT, (False,))),
    default=0,
    example=196,
)
VOLUNTARY_MONTHS = Field(
    "voluntary_months",
    "whole",
    "Số tháng đóng bảo hiểm xã hội tự nguyện",
    "Months of voluntary contributions",
    unit="months",
    symbol="Ttn",
    most=840,
    default=0,
    example=0,
)
BY_ACCIDENT = Field(
    _ACCIDENT,
    "yes_no",
    "Từ trần do tai nạn lao động, bệnh nghề nghiệp",
    "Death by occupational accident or disease",
    "Kể cả từ trần trong thời gian điều trị lần đầu.",
    "Also during the first treatment.",
    default=False,
    example=False,
)
LOSS = Field(
    "loss_percent",
    "whole",
    "Mức suy giảm khả năng lao động của người từ trần",
    "Loss of working capacity of the deceased",
    "Của người đang hưởng trợ cấp TNLĐ-BNN hằng tháng.",
    "Of a recipient of the monthly accident benefit.",
    unit="percent",
    symbol="m",
    most=100,
    default=0,
    when=((_STATUS, (RECIPIENT, RECIPIENT_WORKING)),),
    example=61,
)
PENSION_SCHEME = Field(
    "pension_scheme",
    "choice",
    "Lương hưu theo chế độ",
    "Scheme of the pension",
    options=(Option("compulsory", "bắt buộc", "compulsory"), Option("voluntary", "tự nguyện", "voluntary")),
    default="compulsory",
    when=((_STATUS, (PENSIONER,)),),
    example="compulsory",
)
BOUGHT_MONTHS = Field(
    "months_paid_by_relatives",
    "whole",
    "Số tháng còn thiếu do thân nhân đóng một lần",
    "Missing months paid at once by the relatives",
    "Không quá 6 tháng, mức 22% tiền lương tháng, để đủ 15 năm.",
    "At most 6 months, at 22% of the monthly salary, to reach 15 years.",
    unit="months",
    symbol="Tb",
    most=6,
    default=0,
    example=0,
)
ONE_TIME_TAKEN = Field(
    "one_time_insurance_taken",
    "yes_no",
    "Đã hưởng bảo hiểm xã hội một lần",
    "One-time social insurance already taken",
    default=False,
    example=False,
)
FOREIGN = Field(
    "foreign_worker",
    "yes_no",
    "Người từ trần là người lao động nước ngoài",
    "The deceased was a foreign worker",
    "Từ ngày 01/7/2025 thân nhân của người nước ngoài không hưởng trợ cấp tuất hằng tháng.",
    "From 1 July 2025 relatives of a foreign worker have no monthly allowance.",
    default=False,
    example=False,
)
BORN = Field(
    "deceased_born",
    "day",
    "Ngày sinh của người từ trần",
    "Date of birth of the deceased",
    "Chỉ để kiểm tra.",
    "Only to check the dates.",
    example="1970-05-01",
)
