"""`python -m search`: the `minutebook` command without its script."""

from search.cli.main import main

if __name__ == "__main__":
    main()
