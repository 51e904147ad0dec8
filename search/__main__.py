"""`python -m search`: the command line, where the command `minutebook` is not on the path."""

from search.cli.main import main

main()
