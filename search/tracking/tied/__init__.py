"""Which of the decisions that are known a statement, a row or a letter is about."""
