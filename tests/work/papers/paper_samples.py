"""One believable paper of each kind; the people in them are made up."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from motcua.papers.forms import (
    Apology,
    ControlSheet,
    HandOver,
    Receipt,
    Refusal,
    StopNotice,
    SupplementRequest,
)
from motcua.papers.parts import VIETNAM, Component, Letterhead, Party, Signer, Trace
from motcua.papers.render import Paper
from motcua.papers.results import Article, Award, Decision, Explanation, Fact, ResultNotice

YEN_DUNG = Letterhead(
    superior="Bảo hiểm xã hội tỉnh Bắc Giang",
    agency="Bảo hiểm xã hội huyện Yên Dũng",
    place="Yên Dũng",
    hotline="1900 9068",
    website="mot-cua.example.vn",
)
BASE_LEVEL = Letterhead(
    superior="Bảo hiểm xã hội tỉnh Bắc Ninh",
    agency="Bảo hiểm xã hội cơ sở Yên Dũng",
    place="Yên Dũng",
    hotline="1900 9068",
    website="mot-cua.example.vn",
)
TRACE = Trace(
    "00217/2023/02406", "https://mot-cua.example.vn/xac-minh/7K2M-94QX-PD3T-V8ZA", lookup_secret="7K2M94"
)
WIDOW = Party(
    "Nguyễn Thị Hường",
    "Thôn Đông, xã Tư Mại, huyện Yên Dũng, tỉnh Bắc Giang",
    "0912 345 678",
    "nguyenthihuong.tumai@example.vn",
)
DEPUTY = Signer("Trần Quốc Khánh", "Phó Giám đốc", stands_for="Giám đốc")
REQUEST = "Giải quyết hưởng chế độ tử tuất đối với thân nhân của người đang đóng bảo hiểm xã hội bắt buộc"

RECEIPT = Receipt(
    letterhead=YEN_DUNG,
    trace=TRACE,
    number="217/TNHS",
    applicant=WIDOW,
    request=REQUEST,
    components=(
        Component("Sổ bảo hiểm xã hội", originals=1),
        Component("Bản sao Giấy chứng tử hoặc Trích lục khai tử", certified_copies=1),
        Component("Tờ khai của thân nhân (mẫu số 09-HSB)", originals=1),
        Component("Biên bản giám định mức suy giảm khả năng lao động của thân nhân", plain_copies=1),
    ),
    sets=1,
    limit_days=10,
    received_at=datetime(2023, 4, 3, 8, 5, tzinfo=VIETNAM),
    due_at=datetime(2023, 4, 17, 17, 0, tzinfo=VIETNAM),
    result_channel="Trực tiếp tại Bộ phận Tiếp nhận và Trả kết quả",
    receiver="Đỗ Thị Thu Hằng",
    book_volume="01",
    book_entry="217",
)
SUPPLEMENT = SupplementRequest(
    letterhead=YEN_DUNG,
    trace=TRACE,
    number="58/HDHS",
    made_on=date(2023, 4, 4),
    applicant=WIDOW,
    request=REQUEST,
    missing=(
        Component("Trích lục khai tử", certified_copies=1, note="Bản đã nộp bị mờ ngày từ trần"),
        Component("Giấy khai sinh của con dưới 18 tuổi", plain_copies=1),
    ),
    reason="Chưa đủ căn cứ xác định ngày từ trần và thân nhân được hưởng trợ cấp tuất hằng tháng.",
    officer="Đỗ Thị Thu Hằng",
    respond_by=date(2023, 4, 24),
)
REFUSAL = Refusal(
    letterhead=YEN_DUNG,
    trace=TRACE,
    number="12/TCHS",
    made_on=date(2023, 4, 4),
    applicant=WIDOW,
    request=REQUEST,
    reasons=("Hồ sơ thuộc thẩm quyền giải quyết của Bảo hiểm xã hội thành phố Bắc Giang.",),
    officer="Đỗ Thị Thu Hằng",
)
APOLOGY = Apology(
    letterhead=YEN_DUNG,
    trace=TRACE,
    number="03/PXL",
    made_on=date(2023, 4, 14),
    applicant=WIDOW,
    procedure="Giải quyết hưởng chế độ tử tuất",
    field="thực hiện chính sách bảo hiểm xã hội",
    received_on=date(2023, 4, 3),
    promised_on=date(2023, 4, 17),
    reason="phải xác minh thời gian đóng bảo hiểm xã hội tại đơn vị cũ ở tỉnh khác",
    new_due_on=date(2023, 4, 21),
    signer=DEPUTY,
    recipients=("Bà Nguyễn Thị Hường;", "Bộ phận Tiếp nhận và Trả kết quả;", "Lưu: VT."),
)
STOP = StopNotice(
    letterhead=BASE_LEVEL,
    trace=TRACE,
    number="07/TB-BHXH",
    made_on=date(2025, 9, 3),
    applicant=WIDOW,
    procedure="Giải quyết hưởng chế độ tử tuất",
    received_on=date(2025, 8, 1),
    reasons=("Người nộp hồ sơ đề nghị dừng giải quyết để bổ sung quyết định của Tòa án.",),
    signer=Signer("Nguyễn Văn Thành"),
    next_step="Khi có đủ giấy tờ, đề nghị ông/bà nộp lại hồ sơ; giấy tờ đã số hóa không phải nộp lại.",
    recipients=("Bà Nguyễn Thị Hường;", "Lưu: VT."),
)
CONTROL = ControlSheet(
    letterhead=YEN_DUNG,
    trace=TRACE,
    made_on=date(2023, 4, 17),
    applicant=WIDOW,
    procedure="Giải quyết hưởng chế độ tử tuất",
    rows=(
        HandOver(
            "Bộ phận Tiếp nhận và Trả kết quả",
            "Đỗ Thị Thu Hằng",
            "Bộ phận Chế độ BHXH",
            "Ngô Minh Đức",
            datetime(2023, 4, 3, 9, 15, tzinfo=VIETNAM),
            "on_time",
        ),
        HandOver(
            "Bộ phận Chế độ BHXH",
            "Ngô Minh Đức",
            "Ban Giám đốc",
            "Trần Quốc Khánh",
            datetime(2023, 4, 12, 16, 40, tzinfo=VIETNAM),
            "late",
            "Chờ xác minh thời gian đóng ở đơn vị cũ",
        ),
        HandOver(
            "Ban Giám đốc",
            "Trần Quốc Khánh",
            "Bộ phận Tiếp nhận và Trả kết quả",
            "Đỗ Thị Thu Hằng",
            datetime(2023, 4, 13, 10, 0, tzinfo=VIETNAM),
            "early",
        ),
    ),
)


def line(labels: tuple[str, str], article: str, calculation: str, value: Any, unit: str) -> dict[str, Any]:
    """One line as the law writes it; `calculation` is "formula = expression" or an expression alone."""
    formula, _, expression = calculation.rpartition(" = ")
    vi, en = labels
    return {
        "label_vi": vi,
        "label_en": en,
        "article": article,
        "symbol": "",
        "formula": formula,
        "expression": expression,
        "value": value,
        "unit": unit,
    }


LEVEL = line(
    ("Mức lương cơ sở tháng 3/2023", "Base salary of 3/2023"),
    "Nghị định 38/2019/NĐ-CP",
    "",
    1490000,
    "dong_per_month",
) | {"symbol": "Lcs"}
BASE_SALARY = {
    "name": "base_salary",
    "label_vi": "Mức lương cơ sở",
    "label_en": "Base salary",
    "value": 1490000,
    "unit": "dong_per_month",
    "valid_from": "2019-07-01",
    "instrument": "Nghị định 38/2019/NĐ-CP",
    "verified": "secondary",
}
MONTHLY: dict[str, Any] = {
    "benefit": "monthly_survivor_allowance",
    "result": 1788000,
    "unit": "dong_per_month",
    "lines": [
        LEVEL,
        line(
            ("Đã đóng bảo hiểm xã hội từ đủ 15 năm", "Contributions for 15 years or more"),
            "Điều 67.1a Luật 58/2014/QH13",
            "206 ≥ 180",
            True,
            "condition",
        ),
        line(("Thời gian đóng", "Time paid"), "Điều 62 Luật 58/2014/QH13", "N(17 × 12 + 2)", "35/2", "years"),
        line(
            ("Số thân nhân được hưởng", "Relatives who receive"),
            "Điều 68.2 Luật 58/2014/QH13",
            "2 ≤ 4",
            2,
            "people",
        ),
        line(
            ("Bà Nguyễn Thị Hường, không có người trực tiếp nuôi dưỡng", "Mrs Hường, with nobody to care"),
            "Điều 68.1 Luật 58/2014/QH13",
            "p × Lcs = 70% × 1.490.000",
            1043000,
            "dong_per_month",
        ),
        line(
            ("Cháu Lê Minh Anh", "Lê Minh Anh"),
            "Điều 68.1 Luật 58/2014/QH13",
            "p × Lcs = 50% × 1.490.000",
            745000,
            "dong_per_month",
        ),
        line(
            ("Tháng con đủ 18 tuổi: còn được hưởng", "The month of turning 18: is still paid"), "", "", "", ""
        ),
    ],
    "parameters": [BASE_SALARY],
    "switches": {"month_child_turns_18": "paid"},
    "law_regime": "58/2014/QH13",
}
FUNERAL: dict[str, Any] = {
    "benefit": "funeral_allowance",
    "result": 14900000,
    "unit": "dong",
    "lines": [
        LEVEL,
        line(
            ("Trợ cấp mai táng", "Funeral allowance"),
            "Điều 66.2 Luật 58/2014/QH13",
            "10 × Lcs = 10 × 1.490.000",
            14900000,
            "dong",
        ),
    ],
    "parameters": [BASE_SALARY],
    "switches": {},
    "law_regime": "58/2014/QH13",
}
DECISION = Decision(
    letterhead=YEN_DUNG,
    trace=TRACE,
    drafted_on=date(2023, 4, 10),
    subject="hưởng trợ cấp tuất hằng tháng và trợ cấp mai táng",
    legal_bases=(
        "Căn cứ Luật Bảo hiểm xã hội số 58/2014/QH13 ngày 20 tháng 11 năm 2014;",
        "Căn cứ Nghị định số 115/2015/NĐ-CP ngày 11 tháng 11 năm 2015 của Chính phủ quy định chi tiết "
        "một số điều của Luật Bảo hiểm xã hội về bảo hiểm xã hội bắt buộc;",
        "Xét hồ sơ đề nghị hưởng chế độ tử tuất đối với thân nhân của ông Lê Văn Hòa.",
    ),
    articles=(
        Article(
            "Thân nhân của ông Lê Văn Hòa được hưởng trợ cấp tuất hằng tháng như sau:",
            facts=(
                Fact("Ngày sinh", "12/05/1966"),
                Fact("Mã số bảo hiểm xã hội", "2406001234"),
                Fact("Ngày từ trần", "20/03/2023"),
                Fact("Thời gian đóng bảo hiểm xã hội", "17 năm 02 tháng"),
            ),
            awards=(
                Award("Nguyễn Thị Hường", 1043000, date(1967, 8, 15), "Vợ", "024167001234", date(2023, 4, 1)),
                Award(
                    "Lê Minh Anh",
                    745000,
                    date(2008, 11, 2),
                    "Con",
                    "024308004321",
                    date(2023, 4, 1),
                    date(2026, 11, 30),
                ),
            ),
            per_month=True,
        ),
        Article(
            "Bà Nguyễn Thị Hường, người lo mai táng, được hưởng trợ cấp mai táng:",
            awards=(Award("Nguyễn Thị Hường", 14900000, date(1967, 8, 15), "Vợ"),),
        ),
        Article(
            "Trợ cấp được chi trả qua tài khoản số 2406 205 001 234 tại Ngân hàng Nông nghiệp và Phát triển "
            "nông thôn Việt Nam, chi nhánh huyện Yên Dũng."
        ),
        Article(
            "Các bộ phận nghiệp vụ của Bảo hiểm xã hội huyện Yên Dũng và các ông, bà có tên tại Điều 1, "
            "Điều 2 chịu trách nhiệm thi hành Quyết định này./."
        ),
    ),
    signer=DEPUTY,
    number="86/QĐ-BHXH",
    issued_on=date(2023, 4, 13),
    recipients=("Bà Nguyễn Thị Hường;", "BHXH tỉnh Bắc Giang (để báo cáo);", "Lưu: VT, hồ sơ."),
    explanations=(
        Explanation("Trợ cấp tuất hằng tháng đối với thân nhân của ông Lê Văn Hòa", MONTHLY),
        Explanation("Trợ cấp mai táng", FUNERAL),
    ),
)
DRAFT = replace(DECISION, number="", issued_on=None)

NOTICE = ResultNotice(
    letterhead=BASE_LEVEL,
    trace=TRACE,
    drafted_on=date(2025, 9, 3),
    applicant=WIDOW,
    procedure="Cấp lại thẻ bảo hiểm y tế do mất, hỏng",
    received_on=date(2025, 9, 1),
    done=("Đã cấp lại thẻ bảo hiểm y tế số GD 4 24 2401234567.",),
    denied=("Không đổi nơi đăng ký khám bệnh ban đầu: ngoài thời gian được đổi trong quý.",),
    signer=DEPUTY,
    number="12/TB-BHXH",
    issued_on=date(2025, 9, 4),
    recipients=("Như trên;", "Lưu: VT, hồ sơ."),
)

PAPERS: dict[str, Paper] = {
    "receipt": RECEIPT,
    "supplement": SUPPLEMENT,
    "refusal": REFUSAL,
    "apology": APOLOGY,
    "stop": STOP,
    "control": CONTROL,
    "decision": DECISION,
    "draft": DRAFT,
    "notice": NOTICE,
}
