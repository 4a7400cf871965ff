"""The council's words and numbers; knows no document and no file."""
