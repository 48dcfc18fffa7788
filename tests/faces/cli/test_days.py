"""Days on the command line are written as on the pages, or as programs write them."""

from __future__ import annotations

from datetime import date

import pytest

from motcua.cli.main import main, parser

ASKED = ["authority", "competent", "--procedure", "local:III.9b", "--area", "221", "--on"]


@pytest.mark.parametrize("written", ["3/4/2023", "03/04/2023", "2023-04-03"])
def test_a_day_is_read_as_people_and_as_programs_write_it(written: str) -> None:
    assert parser().parse_args([*ASKED, written]).on == date(2023, 4, 3)


@pytest.mark.parametrize(("written", "said"), [("April", "31/03/2023"), ("31/02/2023", "does not exist")])
def test_what_is_no_day_is_told_with_its_option(
    written: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main([*ASKED, written])
    assert ended.value.code == 2
    told = capsys.readouterr().err
    assert "--on" in told
    assert said in told
