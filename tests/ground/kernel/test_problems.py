"""Every refusal has a code, data, and a sentence that can be filled in after translation."""

from motcua.kernel.errors import BadInput, InputProblem, MotcuaError, Refused


def test_an_error_fills_its_data_into_its_message() -> None:
    error = MotcuaError("too_late", "Ended on {day}.", day="31/03/2023")
    assert (error.code, error.message, str(error)) == ("too_late", "Ended on {day}.", "Ended on 31/03/2023.")


def test_each_kind_has_a_code_of_its_own() -> None:
    assert (MotcuaError().code, Refused().code, BadInput([]).code) == ("error", "refused", "bad_input")


def test_bad_input_tells_everything_at_once() -> None:
    problems = [InputProblem("a.b", "one", "First."), InputProblem("c", "two", "Second {n}.", n=2)]
    error = BadInput(problems)
    assert error.problems == problems
    assert str(error) == "a.b: First.; c: Second 2."
