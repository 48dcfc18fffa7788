"""The smallest words of the house: dong, days and periods, identifiers with their checks, hashing, errors."""
