"""Turns one quarter's figures and words into the papers that Cabinet and scrutiny receive."""
