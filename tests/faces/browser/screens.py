"""The two screens on which every page is looked at, in pixels."""

PHONE, DESKTOP = {"width": 360, "height": 740}, {"width": 1280, "height": 800}
