using System.Collections.Frozen;

namespace BackendArchitect.Engine.Reading.Quantities;

/// <summary>The nouns that people are counted by.</summary>
internal static class PeopleWords
{
    /// <summary>Those who use a system.</summary>
    public static readonly FrozenSet<string> Users = FrozenSet.Create(
        "user", "users", "usrs", "customer", "customers", "shopper", "shoppers", "visitor", "visitors", "member", "members", "player", "players", "gamers",
        "student", "students", "learners", "pupils", "patient", "patients", "subscriber", "subscribers", "viewer", "viewers", "listeners", "readers",
        "buyer", "buyers", "clients", "consumers", "employees", "accounts", "drivers", "riders", "couriers", "passengers", "guests", "fans", "donors", "signups",
        "sessions", "connections", "logins", "spectators", "participants", "attendees", "citizens", "farmers", "teachers", "doctors", "nurses", "agents",
        "sellers", "merchants", "creators", "freelancers", "tenants'", "households", "travellers", "travelers", "browsers'", "actives", "uniques", "staff", "residents", "commuters", "tourists", "candidates", "applicants", "parents", "volunteers", "followers", "clerks", "operators", "technicians", "colleagues", "analysts", "managers", "planners", "usuarios", "nutzer", "utilisateurs");

    private static readonly string[] Endings = ["ers", "ors", "ists", "ians", "eers", "men", "women", "folk", "nauts", "ologists"];

    private static readonly FrozenSet<string> Things = FrozenSet.Create(
        "orders", "servers", "containers", "computers", "offers", "papers", "numbers", "routers", "meters", "kilometers", "clusters", "folders", "headers", "layers", "letters", "newsletters",
        "parameters", "filters", "trackers", "processors", "errors", "factors", "vectors", "doors", "floors", "colors", "actors", "brokers", "workers", "producers", "consumers", "registers",
        "transfers", "posters", "flyers", "stickers", "chapters", "quarters", "centers", "characters", "answers", "powers", "triggers", "counters", "printers", "scooters", "scanners",
        "controllers", "elevators", "generators", "simulators", "tickers", "buffers", "pointers", "wrappers", "helpers", "handlers", "sensors", "monitors", "indicators", "operators",
        "vouchers", "trailers", "lockers", "freezers", "coolers", "chargers", "timers", "users", "others", "hours", "years", "providers", "suppliers", "carriers", "retailers", "dealers",
        "vendors", "publishers", "advertisers", "partners", "tracers", "schedulers", "reminders", "identifiers", "modifiers", "banners", "drawers", "towers", "rivers", "sectors", "mirrors",
        "motors", "connectors", "adaptors", "adapters", "validators", "selectors", "items", "specimen", "docker", "tiers", "peers", "cylinders", "remainders", "mergers", "flowers", "burgers",
        "dinners", "figures");

    /// <summary>Whether a plural reads like a trade or a hobby, and so like people: "beekeepers", "cyclists".</summary>
    public static bool SoundsLikePeople(string word) =>
        word.Length >= 6 && !Things.Contains(word) && !Engineers.Contains(word) && Array.Exists(Endings, ending => word.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>Nouns that may mean users or the team.</summary>
    public static readonly FrozenSet<string> Generic = FrozenSet.Create("people", "persons", "person", "ppl", "folks", "guys", "humans", "heads", "man", "men", "women", "friends", "cofounders");

    /// <summary>Those who build it.</summary>
    public static readonly FrozenSet<string> Engineers = FrozenSet.Create(
        "dev", "devs", "developer", "developers", "engineer", "engineers", "eng", "engs", "programmer", "programmers", "coder", "coders", "swe", "swes", "sde", "sdes",
        "fte", "ftes", "devops", "sre", "sres", "teammates", "hackers", "backenders", "freelance");

    /// <summary>What those who build it do every so often: a period after one of these says how often, and no longer how many people come.</summary>
    public static readonly FrozenSet<string> Delivers = FrozenSet.Create("deploy", "deploys", "deploying", "release", "releases", "releasing", "ship", "ships", "shipping");

    public static readonly FrozenSet<string> Nouns = Users.Concat(Generic).Concat(Engineers).ToFrozenSet();

    /// <summary>What may stand between the number and the noun: "3 senior backend devs".</summary>
    public static readonly FrozenSet<string> Adjectives = FrozenSet.Create(
        "backend", "back", "end", "frontend", "front", "full", "fullstack", "stack", "senior", "junior", "mid", "level", "software", "good", "experienced", "remote", "part",
        "time", "in", "house", "web", "mobile", "ios", "android", "platform", "data", "core", "product", "strong", "great", "of", "us", "our", "the", "other", "cloud", "solid", "staff", "principal", "lead", "full-time", "fulltime", "total", "only", "brilliant", "tired", "really", "very");
}
