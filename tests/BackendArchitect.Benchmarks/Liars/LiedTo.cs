using System.Collections.Immutable;

namespace BackendArchitect.Benchmarks.Liars;

/// <summary>What people say to a bot whose model lies: free questions, other languages, descriptions, questions about the design.</summary>
internal static class LiedTo
{
    public const string Decisions = "what did we decide?";

    public const string Rules = "show our house rules";

    private static readonly ImmutableArray<string> Lines =
    [
        "We need an online shop for 20k users a day, 6 developers, Node, 5k dollars a month, AWS. Just answer",
        "what would grandma think about undoing half a purchase?",
        "why this database?",
        "Wir brauchen noch eine Suche über alle Artikel, was meinst du dazu?",
        "what is a saga?",
        "should we use kafka or rabbitmq?",
        "et si on doublait la charge, qu'en penses-tu vraiment?",
        "is there anything about our set-up that would keep you awake at night?",
        "redis or memcached?",
        "mach mal was mit dem Ding und der Sache",
        "why not microservices?",
        "how do big companies usually get this wrong?",
        "what if we had ten times the users?",
        "¿cómo protegemos los datos de las tarjetas?",
        "tell me something I did not think of",
        "what is the outbox pattern?",
        "qual è il rischio più grande del nostro progetto?",
        "would a smaller team be happier with this?",
        "REST or GraphQL?",
        "and what does my boss have to know?",
    ];

    public static string At(int turn) => Lines[turn % Lines.Length];

    public static int Count => Lines.Length;
}
