"""What the monthly contribution asks, and what it tells fund by fund."""

from __future__ import annotations

from motcua.law.explanation import Result
from motcua.law.fields import Field
from motcua.law.switches import Option

SALARY = Field(
    "salary",
    "money",
    "Tiền lương tháng",
    "Monthly salary",
    "Tiền lương theo hợp đồng, trước khi xét mức thấp nhất, cao nhất. Bỏ trống: kết quả là tỷ lệ.",
    "The agreed salary before floor and ceiling. Left out: the result is the rate.",
    unit="dong_per_month",
    symbol="TL",
    least=1,
    example=60_000_000,
)
PARTICIPANT = Field(
    "participant",
    "choice",
    "Đối tượng tham gia",
    "Kind of participant",
    default="employee",
    options=(
        Option("employee", "người lao động Việt Nam theo hợp đồng", "Vietnamese employee under contract"),
        Option("foreign_employee", "người lao động là công dân nước ngoài", "foreign employee"),
        Option(
            "self_paying",
            "chủ hộ kinh doanh, người quản lý không hưởng lương (Luật 41/2024/QH15, Điều 33.4)",
            "owner of a household business, manager without salary (Law 41/2024, Art. 33.4)",
        ),
        Option(
            "abroad",
            "người đi làm việc ở nước ngoài theo hợp đồng, phu quân, phu nhân (tự đóng 22%)",
            "working abroad under contract, or spouse at a mission abroad (22 % paid alone)",
        ),
    ),
    example="employee",
)
_EMPLOYED = (("participant", ("employee", "foreign_employee")),)
EMPLOYER = Field(
    "employer",
    "choice",
    "Loại đơn vị sử dụng lao động",
    "Kind of employer",
    "Quyết định mức đóng quỹ tai nạn lao động, bệnh nghề nghiệp và các đợt giảm đóng năm 2021–2022.",
    "Decides the accident fund's rate and the reductions of 2021 and 2022.",
    default="ordinary",
    options=(
        Option("ordinary", "đơn vị thông thường", "ordinary"),
        Option("state_budget", "đơn vị do ngân sách nhà nước bảo đảm", "paid from the state budget"),
        Option(
            "lower_osh_rate",
            "đơn vị được chấp thuận đóng 0,3% quỹ tai nạn lao động, bệnh nghề nghiệp",
            "allowed to pay 0.3 % into the accident fund",
        ),
    ),
    when=_EMPLOYED,
    example="ordinary",
)
UNEMPLOYMENT_INSURED = Field(
    "unemployment_insured",
    "yes_no",
    "Thuộc đối tượng tham gia bảo hiểm thất nghiệp",
    "Insured against unemployment",
    "Người nước ngoài không tham gia.",
    "Foreign employees are not.",
    default=True,
    when=(("participant", ("employee",)),),
    example=True,
)
UNPAID_DAYS = Field(
    "unpaid_days",
    "whole",
    "Số ngày làm việc không hưởng lương trong tháng",
    "Unpaid working days in the month",
    "Từ 14 ngày làm việc trở lên: không đóng tháng đó.",
    "From 14 working days on nothing is paid for the month.",
    unit="working_days",
    symbol="k",
    default=0,
    most=31,
    example=0,
)


def _amount(name: str, vi: str, en: str) -> Result:
    return Result(name, "dong_per_month", vi, en)


PARTS = {
    result.name: result
    for result in (
        _amount(
            "pension_employer", "Quỹ hưu trí và tử tuất, người sử dụng lao động", "Pension fund, employer"
        ),
        _amount("pension_employee", "Quỹ hưu trí và tử tuất, người lao động", "Pension fund, employee"),
        _amount(
            "sickness_employer",
            "Quỹ ốm đau và thai sản, người sử dụng lao động",
            "Sickness and maternity fund, employer",
        ),
        _amount(
            "sickness_employee",
            "Quỹ ốm đau và thai sản, người tự đóng",
            "Sickness and maternity fund, insured alone",
        ),
        _amount(
            "osh_employer",
            "Quỹ tai nạn lao động, bệnh nghề nghiệp, người sử dụng lao động",
            "Accident fund, employer",
        ),
        _amount("health_employer", "Bảo hiểm y tế, người sử dụng lao động", "Health insurance, employer"),
        _amount("health_employee", "Bảo hiểm y tế, người lao động", "Health insurance, employee"),
        _amount(
            "unemployment_employer",
            "Bảo hiểm thất nghiệp, người sử dụng lao động",
            "Unemployment insurance, employer",
        ),
        _amount(
            "unemployment_employee",
            "Bảo hiểm thất nghiệp, người lao động",
            "Unemployment insurance, employee",
        ),
    )
}
"""By fund and side."""

BASE = _amount("base", "Căn cứ đóng bảo hiểm xã hội, bảo hiểm y tế", "Base of social and health insurance")
CEILING = _amount("ceiling", "Mức cao nhất của căn cứ đóng", "Ceiling of that base")
UNEMPLOYMENT_BASE = _amount(
    "unemployment_base", "Căn cứ đóng bảo hiểm thất nghiệp", "Base of unemployment insurance"
)
UNEMPLOYMENT_CEILING = _amount(
    "unemployment_ceiling", "Mức cao nhất của căn cứ đóng bảo hiểm thất nghiệp", "Ceiling of that base"
)
CAPPED = Result("capped", "condition", "Tiền lương vượt mức cao nhất", "The salary is above the ceiling")
SOCIAL_EMPLOYER = _amount(
    "social_insurance_employer",
    "Bảo hiểm xã hội, người sử dụng lao động (hưu trí, ốm đau, tai nạn)",
    "Social insurance, employer (pension, sickness, accident)",
)
EMPLOYER_TOTAL = _amount("employer_total", "Người sử dụng lao động đóng", "Paid by the employer")
EMPLOYEE_TOTAL = _amount("employee_total", "Người lao động đóng", "Paid by the employee")
EMPLOYER_PERCENT = Result(
    "employer_percent", "percent", "Tổng tỷ lệ, người sử dụng lao động", "Rate in all, employer"
)
EMPLOYEE_PERCENT = Result(
    "employee_percent", "percent", "Tổng tỷ lệ, người lao động", "Rate in all, employee"
)

ALL = (
    EMPLOYER_TOTAL,
    EMPLOYEE_TOTAL,
    *PARTS.values(),
    SOCIAL_EMPLOYER,
    BASE,
    CEILING,
    UNEMPLOYMENT_BASE,
    UNEMPLOYMENT_CEILING,
    CAPPED,
    EMPLOYER_PERCENT,
    EMPLOYEE_PERCENT,
)
