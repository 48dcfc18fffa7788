"""An office as its log shows it, played on into the weeks that follow, without and with levers.

tried(log)                     fits, holds the forecast against the end of the log, says what may be asked
answer(tried, change)          what the change would do, with ranges and the errors found before
"""
