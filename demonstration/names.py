"""The people and firms of the demonstration, all invented."""

COACHES = [("Maya Reyes", "maya@school.example"), ("Daniel Kim", "daniel@school.example")]
ADMINS = [
    ("Ruth Cole", "ruth@school.example"),
    ("Erin Sato", "erin@school.example"),
    ("Omar Haddad", "omar@school.example"),
    ("Gloria Marsh", "gloria@school.example"),
    ("Ismael Torres", "ismael@school.example"),
]

SPRING = [
    "Jordan Lee", "Lena Okafor", "Sam Ortiz", "Dana Wu", "Alex Kim", "Noor Haddad", "Chris Nolan", "Amara Diallo",
    "Felix Braun", "Grace Liu", "Hassan Ali", "Ines Duarte", "Jonas Weber", "Keisha Brown", "Luca Moretti",
    "Mina Park", "Nate Fisher", "Olga Ivanova", "Pedro Alves", "Quinn Walsh", "Rohan Mehta", "Paula Stein",
    "Tyler Brooks", "Vera Novik", "Selma Aydin", "Bruno Falk", "Carmen Ruiz",
]  # fmt: skip
SUMMER = [
    "Rosa Jimenez", "Tomas Vega", "Uma Patel", "Viktor Holm", "Wendy Chan", "Xavier Blanc", "Yara Nassar",
    "Zoe Martin", "Aaron Fields", "Bianca Rossi", "Caleb Stone", "Delia Grant", "Emil Novak", "Freya Olsen",
    "Gideon Price", "Hana Suzuki", "Ivan Petrov", "Joy Adeyemi", "Kofi Mensah", "Lucia Romero",
]  # fmt: skip

CODEUP = ["Tessa Brandt", "Milo Andrade"]

# zone, country, state
PLACES = [
    ("America/New_York", "US", "NY"),
    ("America/Chicago", "US", "IL"),
    ("America/Los_Angeles", "US", "CA"),
    ("America/Denver", "US", "CO"),
    ("America/Chicago", "US", "TX"),
    ("America/New_York", "US", "MA"),
    ("Europe/London", "GB", "ENG"),
]

# A county whose own holidays no list knows: its deadlines are flagged, and staff may add days for it.
ABROAD = {"Zoe Martin": ("Europe/Zagreb", "HR", "19")}

FIRMS = [
    "Acme Robotics", "Globex", "Initech", "Umbra Health", "Northwind", "Blue Heron Labs", "Fable & Co", "Kestrel Data",
    "Lumen Schools", "Maple Street Bank", "Opaline", "Paperplane", "Quarry Maps", "Redwood Transit", "Sable Games",
    "Tidewater Energy", "Vantage Books", "Willow Clinic", "Xylo Music", "Yonder Travel",
]  # fmt: skip
FIRST = [
    "Priya",
    "Marcus",
    "Elena",
    "Theo",
    "Nadia",
    "Owen",
    "Salma",
    "Victor",
    "Ivy",
    "Rafael",
    "Chloe",
    "Samir",
]
LAST = [
    "Shah",
    "Bell",
    "Costa",
    "Adler",
    "Karim",
    "Young",
    "Frost",
    "Lindgren",
    "Moore",
    "Tanaka",
    "Rivera",
    "Boyd",
]
CONTACT_NOTES = [
    "intro call, will pass my resume on", "wrote after the meetup", "asked about their team", "coffee, good advice",
    "they use Rails and React", "hiring next quarter", "knows the hiring manager", "sent my portfolio",
]  # fmt: skip
COMMIT_NOTES = [
    "search filters",
    "fix the login flow",
    "tests for the parser",
    "tidy the schema",
    "new chart page",
]
POSTS = [
    "What joins really do", "My first pull request", "Hooks, explained to my mother", "Testing what matters",
    "A week with PostgreSQL", "Reading other people's code", "What I learned from a rejection", "Small commits",
]  # fmt: skip
