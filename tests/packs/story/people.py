"""The people and bodies of Stonebridge, all invented: who they are, and what they are called in 2024 and 2025."""

from __future__ import annotations

from tests.packs.papers import Person

SCRUTINY = "Communities and Environment Scrutiny Committee"
PANEL = "Health and Adult Care Select Panel"
CABINET = "Cabinet"
COUNCIL = "Council"

PLACE = "Place Directorate"
RESOURCES = "Resources Directorate"
ADULTS = "Adult Care Directorate"
ICB = "Arrin Valley Integrated Care Board"
TRUST = "Vale of Arrin Hospitals NHS Foundation Trust"
BUSES = "Greenlink Buses"
WATER = "Arrin Water"


def councillor(first: str, last: str, chair: str = "", title: str = "", post: str = "") -> Person:
    return Person(first=first, last=last, chair=chair, title=title, post=post)


def officer(first: str, last: str, post: str, organisation: str, title: str = "") -> Person:
    return Person(first=first, last=last, post=post, organisation=organisation, title=title)


# Members of the scrutiny committee
ASHDOWN = councillor("Miriam", "Ashdown", "Chair")
OKAFOR = councillor("Peter", "Okafor", "Deputy Chair")
BRIGHTWELL = councillor("Janet", "Brightwell")
CARROW = councillor("Simon", "Carrow")
DELANE = councillor("Tessa", "Delane")
IQBAL = councillor("Rashid", "Iqbal")
LARWOOD = councillor("Helen", "Larwood")
NUNN = councillor("Victor", "Nunn")
TRANTER = Person(first="Edith", last="Tranter", title="Mrs", organisation="Stonebridge Tenants' Federation")

# Members of the panel
WHITFIELD = councillor("Jean", "Whitfield", "Chair")
RAHMAN = councillor("Adil", "Rahman", "Vice-Chair")
MOYLE = councillor("Bridget", "Moyle")
FARNABY = councillor("Colin", "Farnaby")
ODUYA = councillor("Denise", "Oduya")
PRENTICE = councillor("Euan", "Prentice")
GILL = Person(first="Walter", last="Gill", title="Mr", organisation="Stonebridge Patients' Voice")

# The Cabinet
HATHERSAGE = councillor("Laura", "Hathersage", "Chairman", "Mrs", "Leader of the Council")
ROWE = councillor("Daniel", "Mbeki-Rowe", "", "Mr", "Cabinet Member for Housing")
STANDISH = councillor("Fergus", "Standish", "", "Mr", "Cabinet Member for Environment and Transport")
QUILL = councillor("Naomi", "Quill", "", "Ms", "Cabinet Member for Health and Adult Care")
RUDGE = councillor("Barnaby", "Rudge", "", "Mr", "Cabinet Member for Finance")

# Officers
WHITCOMBE = officer("Amaya", "Whitcombe", "Chief Executive", RESOURCES, "Mrs")
FERREIRA = officer("Catarina", "Ferreira", "Head of Housing Options", PLACE, "Ms")
OSEI = officer("Rebecca", "Osei", "Scrutiny Co-ordinator", RESOURCES, "Mrs")
PENNOCK = officer("Jo", "Pennock", "Democratic Services Officer", RESOURCES, "Ms")
ALDOUS = officer("Graham", "Aldous", "Waste Strategy Manager", PLACE, "Mr")
TREVANION = officer("Morwenna", "Trevanion", "Highways and Drainage Manager", PLACE, "Ms")
HOLLIS = officer("Benedict", "Hollis", "Public Transport Manager", PLACE, "Mr")
LINDQVIST = officer("Karin", "Lindqvist", "Director of Adult Care", ADULTS, "Ms")
BHATT = officer("Ishaan", "Bhatt", "Head of Commissioning", ADULTS, "Mr")
VARLEY = officer("Sunita", "Varley", "Director of Public Health", ADULTS, "Dr")
MORLAND = officer("Ruth", "Morland", "Principal Social Worker", ADULTS, "Mrs")
ACHTERBERG = officer("Rosalind", "Achterberg", "Monitoring Officer", RESOURCES, "Miss")

# Partners
MARCHMONT = Person(first="Helen", last="Marchmont", organisation=ICB, post="Director of Primary Care", title="")
LEIGH = Person(first="Tomas", last="Leigh", title="Dr", organisation=TRUST, post="Medical Director")
SANDHU = Person(first="Priya", last="Sandhu", organisation="Stonebridge Carers' Forum")
TARRICK = Person(first="Owen", last="Tarrick", organisation="Brackwater Housing Association")
BASSETT = Person(first="Colm", last="Bassett", organisation=BUSES)
WINTERTON = Person(first="Alys", last="Winterton", organisation=WATER, post="Sewerage Planning Manager")
