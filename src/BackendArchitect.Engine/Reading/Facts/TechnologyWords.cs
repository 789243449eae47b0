using BackendArchitect.Engine.Reading.Words;

namespace BackendArchitect.Engine.Reading.Facts;

/// <summary>Tells technology names from everyday words, and puts names of one list together.</summary>
internal static class TechnologyWords
{
    private static readonly HashSet<string> Joints = [",", "and", "or", "/", "+", "&", "with", "(", ")", "plus", "on", "then", "-", "vs", "versus", "a", "bit", "of", "some", "in", "front", "over"];

    private static readonly HashSet<string> Languages =
        ["python", "java", "node", "nodejs", "node.js", "typescript", "javascript", "rust", "kotlin", "php", "ruby", "c#", "csharp", ".net", "scala", "elixir"];

    /// <summary>"go live", "an express delivery", "in spring": the word names no technology here.</summary>
    public static bool IsEveryday(Passage passage, PhraseHit<KnownName> hit)
    {
        if (hit.To - hit.From > 1)
        {
            return passage.Word(hit.From) is "log" && char.IsLower(passage.Text[passage.Tokens[hit.From].Start]);
        }

        var (before, after) = (passage.Word(hit.From - 1), passage.Word(hit.To));
        return passage.Word(hit.From) switch
        {
            "go" => !IsGo(passage, hit.From, before, after),
            "express" when before is "an" or "the" or "by" or "want" or "to" || after is "delivery" or "shipping" or "checkout" or "interest" => true,
            "spring" => before is "in" or "this" or "next" or "by" or "last" or "the" or "until" or "early" or "late",
            "rust" or "gin" or "dynamo" or "swarm" or "render" or "atlas" or "elastic" or "cosmos" or "swift" or "oracle" or "aurora" or "rabbit" or "kong" or "spanner" or "flask"
                or "river" or "vault" or "tempo" or "loki" or "passport" or "devise" or "express" or "tf" or "r2" or "ceph" or "hangfire" => !IsNamed(passage, hit, before, after),
            "react" => before is "to" or "must" or "we" || after is "to" or "quickly",
            "ts" or "js" or "asp" or "pg" or "cr" or "rds" => false,
            "cloud" or "functions" or "queue" or "cache" => true,
            "graphql" or "grpc" => false,
            _ => false,
        };
    }

    // A word of everyday speech is a name when written as one, or where only a name can stand.
    private static bool IsNamed(Passage passage, PhraseHit<KnownName> hit, string before, string after) =>
        (char.IsUpper(passage.Text[passage.Tokens[hit.From].Start]) && !passage.IsBreak(hit.From - 1))
        || before is "use" or "using" or "with" or "in" or "run" or "running" or "and" or "+" or "/" or "our" or "on" or "from" or "to" or "know" or "mostly" or "," or "(" or "or" or "vs"
        || after is "devs" or "developers" or "engineers" or "cluster" or "db" or "database" or "vs" or "or" or "queue" or "backend" or "service";

    private static bool IsGo(Passage passage, int at, string before, string after)
    {
        if (after is "live" or "with" or "for" or "to" or "down" or "up" or "global" or "into" or "over" or "back" or "ahead" or "through" or "wrong" or "on" or "serverless" or "multi" or "public" or "microservices" || before is "to" or "we" or "will" or "let's" or "lets" or "can" or "we'll" or "i" or "ready" or "should" or "you")
        {
            return before is "in" or "know" or "mostly" or "use" or "all" or "mainly";
        }

        // "python and go": beside another language it can be nothing else.
        if (before is "and" or "or" or "," or "/" or "+" or "&" && Languages.Contains(passage.Word(at - 2)))
        {
            return true;
        }

        var token = passage.Tokens[at];
        var capital = passage.Text[token.Start] == 'G' && !passage.IsBreak(at - 1);
        var cued = before is "in" or "mostly" or "mainly" or "know" or "knows" or "use" or "using" or "with" or "all" or "our" or "some" or "write" or "and" or "," or "/" or "+" or "or" or "(" or "are" || after is "devs" or "developers" or "engineers" or "service" or "services" or "backend" or "code" or "," or "and" or "/" or "shop" or "team" or "dev" or "api";
        return capital || (cued && before is not "and" | after is "devs" or "developers" or "engineers");
    }

    /// <summary>Names with only joining words between them share one role.</summary>
    public static IEnumerable<List<PhraseHit<KnownName>>> Groups(Passage passage, List<PhraseHit<KnownName>> hits)
    {
        var group = new List<PhraseHit<KnownName>>();
        foreach (var hit in hits)
        {
            if (group.Count > 0 && !Joined(passage, group[^1].To, hit.From))
            {
                yield return group;
                group = [];
            }

            group.Add(hit);
        }

        if (group.Count > 0)
        {
            yield return group;
        }
    }

    private static bool Joined(Passage passage, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (passage.IsBreak(at) || to - from > 3 || !(Joints.Contains(passage.Word(at)) || char.IsAsciiDigit(passage.Word(at)[0])))
            {
                return false;
            }
        }

        return true;
    }
}
