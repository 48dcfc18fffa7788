"""The same actions as on the pages, for programs: JSON over HTTP, described by OpenAPI; without own rules."""
