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
        "sellers", "merchants", "creators", "freelancers", "tenants'", "households", "travellers", "travelers", "browsers'", "actives", "uniques", "staff", "residents", "commuters", "tourists", "candidates", "applicants", "parents", "volunteers", "followers", "clerks", "operators", "technicians", "colleagues", "usuarios", "nutzer", "utilisateurs");

    /// <summary>Nouns that may mean users or the team.</summary>
    public static readonly FrozenSet<string> Generic = FrozenSet.Create("people", "persons", "person", "ppl", "folks", "guys", "humans", "heads", "man", "men", "women", "friends", "cofounders");

    /// <summary>Those who build it.</summary>
    public static readonly FrozenSet<string> Engineers = FrozenSet.Create(
        "dev", "devs", "developer", "developers", "engineer", "engineers", "eng", "engs", "programmer", "programmers", "coder", "coders", "swe", "swes", "sde", "sdes",
        "fte", "ftes", "devops", "sre", "sres", "teammates", "hackers", "backenders", "freelance");

    public static readonly FrozenSet<string> Nouns = Users.Concat(Generic).Concat(Engineers).ToFrozenSet();

    /// <summary>What may stand between the number and the noun: "3 senior backend devs".</summary>
    public static readonly FrozenSet<string> Adjectives = FrozenSet.Create(
        "backend", "back", "end", "frontend", "front", "full", "fullstack", "stack", "senior", "junior", "mid", "level", "software", "good", "experienced", "remote", "part",
        "time", "in", "house", "web", "mobile", "ios", "android", "platform", "data", "core", "product", "strong", "great", "of", "us", "our", "the", "other", "cloud", "solid", "staff", "principal", "lead", "full-time", "fulltime", "total", "only", "brilliant", "tired", "really", "very");
}
