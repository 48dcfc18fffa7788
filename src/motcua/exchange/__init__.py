"""The exchange: other systems and how we talk to them, a folder for each counterpart."""
