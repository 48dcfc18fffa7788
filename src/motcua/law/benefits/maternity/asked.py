"""What the maternity benefits ask: the birth, the months paid, the salaries, the leave."""

from __future__ import annotations

from dataclasses import replace

from motcua.law.fields import Field

BIRTH_VI, BIRTH_EN = "Ngày sinh con", "Day of birth"
CHILDREN = Field(
    "children",
    "whole",
    "Số con được sinh ra trong lần sinh này",
    "Children born in this birth",
    "Sinh đôi ghi là 2; kể cả con chết, thai chết khi sinh.",
    "Twins are 2; children who died and stillborn children are counted.",
    unit="people",
    symbol="n",
    least=1,
    most=10,
    default=1,
    example=2,
)
STILLBORN = Field(
    "stillborn",
    "whole",
    "Trong đó số thai chết",
    "Of these, stillborn",
    "Luật 58/2014: trợ cấp một lần chỉ tính cho con sống; Luật 41/2024: tính cho cả thai chết.",
    "Law 58/2014 pays the grant for the living only, Law 41/2024 for all.",
    unit="people",
    symbol="n0",
    most=10,
    default=0,
    example=0,
)
SECOND_BIRTH = Field(
    "second_birth",
    "yes_no",
    "Sinh con thứ hai",
    "A second birth",
    "Khi sinh đang có một con đẻ. Tính thêm thời gian nghỉ cho lần sinh từ ngày 01/7/2026.",
    "One own child is there at the birth. It lengthens the leave of births since 1 July 2026.",
    default=False,
    example=False,
)
SURGERY = Field(
    "surgery",
    "yes_no",
    "Sinh con phải phẫu thuật",
    "Birth by surgery",
    default=False,
    example=True,
)
LEAVE_FROM = Field(
    "leave_from",
    "day",
    "Ngày bắt đầu nghỉ thai sản",
    "First day of the maternity leave",
    "Bỏ trống: đi làm đến ngày sinh con. Trước khi sinh được tính nhiều nhất 02 tháng.",
    "Left out: she worked until the birth. At most 2 months before the birth count.",
    example="2023-03-01",
)
CHILD_DIED = Field(
    "child_died",
    "day",
    "Ngày con chết sau khi sinh",
    "Day on which the child died after the birth",
    "Chỉ ghi khi tất cả các con đều chết: ngày của con chết sau cùng.",
    "Only where all children died: the day of the last one.",
    example="2023-05-02",
)
BIRTH_MONTH_PAID = Field(
    "contributed_in_birth_month",
    "yes_no",
    "Tháng sinh con (nhận con) có đóng bảo hiểm xã hội",
    "Contributions were paid for the month of the birth (reception)",
    "Cần khi sinh từ ngày 15 của tháng. Bỏ trống: theo diễn biến tiền lương; không có diễn biến: có đóng.",
    "Needed for births from the 15th. Left out: as the salaries show; without salaries: yes.",
    example=True,
)
MONTHS_IN_WINDOW = Field(
    "months_in_window",
    "whole",
    "Số tháng đóng bắt buộc trong 12 tháng trước khi sinh con (nhận con)",
    "Compulsory months paid in the 12 months before the birth (reception)",
    "Bỏ trống: đếm theo diễn biến tiền lương; không có cả hai: coi như đủ điều kiện.",
    "Left out: counted from the salaries; without both the condition is taken as met.",
    unit="months",
    symbol="t",
    most=12,
    example=10,
)
ORDERED_TO_REST = Field(
    "ordered_to_rest",
    "yes_no",
    "Khi mang thai phải nghỉ việc để dưỡng thai theo chỉ định",
    "Ordered to rest in pregnancy by a clinic",
    default=False,
    example=False,
)
MONTHS_IN_ALL = Field(
    "months_in_all",
    "whole",
    "Tổng số tháng đã đóng bắt buộc",
    "Compulsory months paid in all",
    "Chỉ cần khi phải nghỉ dưỡng thai. Bỏ trống: đếm theo diễn biến tiền lương.",
    "Needed only when ordered to rest. Left out: counted from the salaries.",
    unit="months",
    symbol="t0",
    most=840,
    example=30,
)
INFERTILITY = Field(
    "infertility_treatment",
    "yes_no",
    "Phải nghỉ việc để điều trị vô sinh (Luật 41/2024)",
    "Left work for infertility treatment (Law 41/2024)",
    default=False,
    example=False,
)
MONTHS_IN_24 = Field(
    "months_in_24",
    "whole",
    "Số tháng đóng bắt buộc trong 24 tháng trước khi sinh con",
    "Compulsory months paid in the 24 months before the birth",
    "Chỉ cần khi điều trị vô sinh. Bỏ trống: đếm theo diễn biến tiền lương.",
    "Needed only after infertility treatment. Left out: counted from the salaries.",
    unit="months",
    symbol="t24",
    most=24,
    example=20,
)
AVERAGE = Field(
    "average_salary",
    "money",
    "Mức bình quân tiền lương đóng BHXH của 06 tháng trước khi nghỉ việc",
    "Average salary of the six months paid before the leave",
    "Bỏ trống mức này và diễn biến tiền lương: kết quả là số tháng hoặc số ngày.",
    "Without it and without salaries the result is a number of months or days.",
    unit="dong_per_month",
    symbol="Mbq6t",
    least=1,
    example=8_000_000,
)
SALARIES = Field(
    "salaries",
    "list",
    "Diễn biến tiền lương đóng bảo hiểm xã hội bắt buộc",
    "Salaries on which compulsory contributions were paid",
    "Từng giai đoạn, không chồng nhau; tháng không đóng thì không ghi. Lấy 06 tháng gần nhất đã đóng.",
    "Period by period, without overlap; unpaid months are left out. The latest six paid months count.",
    most=500,
    items=(
        Field("from", "month", "Từ tháng", "From", required=True, example="2022-09"),
        Field("to", "month", "Đến hết tháng", "To, this month included", required=True, example="2023-02"),
        Field(
            "salary",
            "money",
            "Tiền lương tháng đóng BHXH",
            "Monthly salary",
            unit="dong_per_month",
            required=True,
            example=8_000_000,
        ),
    ),
    example=[{"from": "2022-09", "to": "2023-02", "salary": 8_000_000}],
)
DAYS = Field(
    "days",
    "whole",
    "Số ngày nghỉ",
    "Days of leave taken or ordered",
    "Bỏ trống: số ngày nhiều nhất được nghỉ.",
    "Left out: the most days there are.",
    unit="days",
    symbol="s",
    least=1,
    most=366,
    example=5,
)
WORKING_DAYS = replace(
    DAYS, unit="working_days", vi="Số ngày làm việc nghỉ", en="Working days of leave taken"
)
CHILD_BORN = Field(
    "child_born",
    "day",
    "Ngày sinh của con",
    "The child's day of birth",
    required=True,
    example="2023-02-10",
)
TAKES_LEAVE = Field("takes_leave", "yes_no", "Có nghỉ việc", "Leave is taken", default=True, example=True)

BIRTH_TIME = (BIRTH_MONTH_PAID, MONTHS_IN_WINDOW, ORDERED_TO_REST, MONTHS_IN_ALL, INFERTILITY, MONTHS_IN_24)
"""What decides whether enough months were paid before a birth."""
RECEPTION_TIME = (BIRTH_MONTH_PAID, MONTHS_IN_WINDOW)
"""The same before the reception of a child."""
PAY = (AVERAGE, SALARIES)
