"""Files of instruments that tests propose: pensions to the districts of Bac Giang from May 2023."""

PAPER = """
[instrument]
number = "45/QĐ-BHXH"
title = "Phân cấp giải quyết lương hưu cho BHXH cấp huyện"
signed_on = 2023-04-20
signer = "Giám đốc"
"""
PENSIONS = (
    PAPER
    + """
[[mandate]]
procedures = ["local:III.8a", "local:III.8b"]
level = "district"
territory = "24"
since = 2023-05-01
"""
)
PENSION = """
[instrument]
number = "45/QĐ-BHXH"
title = "Phân cấp giải quyết lương hưu"
signed_on = 2023-04-20
[[mandate]]
procedures = ["local:III.8a"]
level = "district"
territory = "24"
since = 2023-05-01
"""
"""One procedure only."""
