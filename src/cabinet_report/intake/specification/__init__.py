"""What a pack holds, declared once: validation, the reference page and the JSON schema are made from it."""
