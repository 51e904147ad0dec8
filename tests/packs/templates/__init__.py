"""House styles by name. A style draws every kind of paper its own way and says what it drew."""

from tests.packs.templates.city import City
from tests.packs.templates.county import County
from tests.packs.templates.house import House
from tests.packs.templates.panel import Panel

STYLES: dict[str, type[House]] = {"city": City, "county": County, "panel": Panel}
