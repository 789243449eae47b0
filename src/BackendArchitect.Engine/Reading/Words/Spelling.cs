using System.Collections.Frozen;

namespace BackendArchitect.Engine.Reading.Words;

/// <summary>Mends one slip of the finger in the long words that decide a reading: "monolit", "plattform", "arquitecture". Short words are left as they are.</summary>
internal static class Spelling
{
    private const int Shortest = 7;

    private static readonly FrozenSet<string> Right = FrozenSet.Create(
        "monolith", "monoliths", "monolithic", "microservice", "microservices", "platform", "platforms", "architecture", "architectures", "application", "applications", "concurrent", "concurrently",
        "simultaneous", "simultaneously", "availability", "available", "kubernetes", "postgres", "postgresql", "marketplace", "engineer", "engineers", "developer", "developers", "database", "databases",
        "latency", "customer", "customers", "request", "requests", "monthly", "subscriber", "subscribers", "serverless", "compliance", "registered", "consistency", "ecommerce", "analytics", "telemedicine",
        "healthcare", "rabbitmq", "terabytes", "seconds", "milliseconds", "thousand", "million", "designing", "building", "students", "patients", "visitors", "employees", "backend", "frontend", "recommend", "migration", "tenants", "authentication", "authorization", "transactions", "transaction", "business", "budget", "deadline", "mongodb", "typescript", "javascript");

    private static readonly FrozenDictionary<string, string> Common = new Dictionary<string, string>
    {
        ["desing"] = "design", ["dezign"] = "design", ["desgin"] = "design", ["bugdet"] = "budget", ["buget"] = "budget", ["budjet"] = "budget", ["teh"] = "the", ["recomend"] = "recommend", ["recomendation"] = "recommendation",
        ["architechture"] = "architecture", ["usrs"] = "users", ["uers"] = "users", ["useres"] = "users", ["montly"] = "monthly", ["mounth"] = "month", ["moths"] = "months", ["peple"] = "people", ["poeple"] = "people",
        ["pepole"] = "people", ["enginers"] = "engineers", ["databse"] = "database", ["sytem"] = "system", ["systm"] = "system", ["servise"] = "service", ["migrte"] = "migrate", ["migate"] = "migrate", ["reveiw"] = "review", ["revew"] = "review",
        ["slwo"] = "slow", ["shoud"] = "should", ["wich"] = "which", ["pyhton"] = "python", ["kuberentes"] = "kubernetes", ["infrastucture"] = "infrastructure",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<char, string[]> ByFirst = Right.GroupBy(word => word[0]).ToFrozenDictionary(group => group.Key, group => group.Order(StringComparer.Ordinal).ToArray());

    public static Token Mend(Token token)
    {
        if (token.Kind != TokenKind.Word)
        {
            return token;
        }

        if (Common.TryGetValue(token.Word, out var common))
        {
            return token with { Word = common };
        }

        var open = token.Word.Length is >= Shortest - 1 and < 24 && !Right.Contains(token.Word) && ByFirst.ContainsKey(token.Word[0]);
        return open && Array.Find(ByFirst[token.Word[0]], word => word.Length >= Shortest && IsOneSlip(token.Word, word)) is { } right ? token with { Word = right } : token;
    }

    /// <summary>One letter added, left out, changed, or two swapped. A changed last letter may be another word's ending and does not count.</summary>
    private static bool IsOneSlip(string written, string right)
    {
        if (Math.Abs(written.Length - right.Length) > 1)
        {
            return false;
        }

        var head = 0;
        while (head < written.Length && head < right.Length && written[head] == right[head])
        {
            head++;
        }

        var rest = written.AsSpan(head);
        var other = right.AsSpan(head);
        if (rest.Length == other.Length)
        {
            return rest.Length > 1 && (rest[1..].SequenceEqual(other[1..]) || (rest[0] == other[1] && rest[1] == other[0] && rest[2..].SequenceEqual(other[2..])));
        }

        return rest.Length > other.Length
            ? other.Length > 0 && rest[1..].SequenceEqual(other)
            : (rest.Length > 0 || !right.EndsWith('s')) && other[1..].SequenceEqual(rest);
    }
}
