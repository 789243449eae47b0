using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Reading.Words;

namespace BackendArchitect.Engine.Reading.Quantities;

/// <summary>How many engineers, in how many teams.</summary>
internal static class TeamReading
{
    private static readonly HashSet<string> Squads = ["teams", "squads", "crews", "scrum", "tribes"];

    private static readonly HashSet<string> TeamWords = ["team", "teamsize", "staff", "crew", "headcount", "squad"];

    private static readonly HashSet<string> Copula = ["we're", "we", "are", "were", "only", "just", "now", "currently", "about", "around", "~", "us", "still", "is", "like", "maybe", "roughly", "all", "together", "with", "a", "group", "bunch", "of", "there", "there's", "altogether", "being", "mere", "im", "wir", "sind"];

    public static IReadOnlyList<Found>? Read(Passage passage, Quantity quantity)
    {
        if (quantity.Value is < 1 or > 20_000 || quantity.Value % 1 != 0)
        {
            return null;
        }

        var noun = Noun(passage, quantity.To);
        if (noun is var (word, _) && Squads.Contains(word))
        {
            return Teams(passage, quantity, noun.Value.To);
        }

        if (IsCrew(passage, quantity.To) is { } crew)
        {
            return crew.IsTeam ? [Size(quantity, quantity.From, crew.To)] : [];
        }

        return IsPast(passage, quantity) || IsHiring(passage, quantity) ? []
            : noun is { } people && IsTeam(passage, quantity, people.Word) ? [Size(quantity, TeamStart(passage, quantity), people.To)]
            : noun is null && FollowsTeam(passage, quantity) ? [Size(quantity, TeamStart(passage, quantity), UsSuffix(passage, quantity.To))]
            : null;
    }

    // "a 6-person startup", "12-strong squad"; a "200-person company" says nothing of its engineers.
    private static (bool IsTeam, int To)? IsCrew(Passage passage, int at)
    {
        if (passage.Word(at) is not ("person" or "people" or "man" or "strong" or "member" or "dev" or "engineer" or "developer" or "head" or "headcount"))
        {
            return null;
        }

        var noun = Enumerable.Range(at + 1, 3).TakeWhile(place => !passage.IsBreak(place)).FirstOrDefault(place => passage.Word(place) is "team" or "startup" or "squad" or "shop" or "crew" or "outfit" or "group" or "agency" or "company" or "firm" or "organisation" or "organization" or "business" or "enterprise");
        return noun > 0 ? (passage.Word(noun) is not ("company" or "firm" or "organisation" or "organization" or "business" or "enterprise") || passage.Word(at) is "dev" or "engineer" or "developer", noun + 1) : null;
    }

    // "two teams of 5" and "3 teams with 4 devs each" are 10 and 12 people.
    private static List<Found>? Teams(Passage passage, Quantity quantity, int end)
    {
        if (passage.Before(quantity.From, 2).Any(word => word is "of" or "other" or "sports" or "football" or "for"))
        {
            return null;
        }

        var teams = new Found(FactIds.Teams, FactValue.Of(quantity.Value, quantity.Low), quantity.From, end);
        var each = passage.QuantityAt(end) ?? passage.QuantityAt(end + 1) ?? passage.QuantityAt(end + 2);
        var joined = each is not null && (passage.Word(end) is "of" || (passage.Word(each.To) is "each" or "per" || passage.Word(each.To + 1) is "each" or "per"));
        return joined && each is { Value: < 500 }
            ? [teams, new Found(FactIds.TeamSize, FactValue.Of(quantity.Value * each.Value), quantity.From, each.To)]
            : [teams];
    }

    /// <summary>The noun counted, past adjectives and technology names: "3 senior node devs".</summary>
    private static (string Word, int To)? Noun(Passage passage, int at)
    {
        for (var place = at; place < at + 6 && !passage.IsBreak(place); place++)
        {
            var word = passage.Word(place);
            if (PeopleWords.Engineers.Contains(word) || PeopleWords.Generic.Contains(word) || Squads.Contains(word) || (word is "members" or "member" && passage.Before(place, 2).Any(TeamWords.Contains)))
            {
                return (word, place + 1);
            }

            if (word is "team" or "strong" && place == at)
            {
                return word is "strong" || passage.Word(place + 1) is "members" ? (word, place + 1) : passage.Word(quantityWord(passage, at)) is "1" or "one" ? ("teams", place + 1) : null;
            }

            if (IsRole(passage, place))
            {
                return ("engineers", place + 1);
            }

            if (!PeopleWords.Adjectives.Contains(word) && passage.Vocabulary.Technologies.At(passage.Tokens, place) is null && word is not ("/" or "-" or "&"))
            {
                return null;
            }
        }

        return null;

        static int quantityWord(Passage passage, int at) => at - 1;
    }

    // "3 backend and 2 frontend": the adjective stands for the people.
    private static bool IsRole(Passage passage, int at) =>
        passage.Word(at) is "backend" or "frontend" or "fullstack" or "mobile" && (passage.IsBreak(at + 1) || passage.Word(at + 1) is "," or "and" or "+" or ")" or "&")
        && (passage.Word(at) is not "mobile");

    private static bool IsTeam(Passage passage, Quantity quantity, string noun)
    {
        if (PeopleWords.Engineers.Contains(noun))
        {
            return !passage.HasAfter(quantity.To, 5, new HashSet<string> { "users", "customers", "audience", "community" });
        }

        var before = passage.Before(quantity.From, 4).TakeWhile(word => word is not ",").ToList();
        var team = FollowsTeam(passage, quantity)
            || passage.HasAfter(quantity.To, 6, TeamWords)
            || before.Any(TeamWords.Contains)
            || noun is "strong";
        var uses = passage.After(quantity.To, 7).TakeWhile(word => word is not "," && !PeopleWords.Delivers.Contains(word)).Any(word => word is "using" or "use" or "uses" or "online" or "at" or "per" or "day" or "daily" or "visit" or "browsing" or "watching" or "month" or "concurrently" or "simultaneously" or "every" or "buy" or "buying" or "sign" or "log" or "who" or "will" or "a" or "once");
        return team || (!uses && quantity.Value <= 150 && (passage.ClauseEnd(quantity.To + 1) <= quantity.To + 2 || passage.Word(quantity.To + 1) is "," or "on" or "in" or "and" or ")" or "," or "building" or "coding" or "working" or "total" or "with"));
    }

    // "we are 6", "team of five", "team size: 4", "there are six of us"
    private static bool FollowsTeam(Passage passage, Quantity quantity)
    {
        var next = passage.Word(quantity.To);
        if (next is "of" && passage.Word(quantity.To + 1) is "us")
        {
            return true;
        }

        var before = passage.Before(quantity.From, 5).TakeWhile(word => word is not ",").ToList();
        var team = before.FindIndex(TeamWords.Contains);
        var counted = PeopleWords.Generic.Contains(next) || next is "" or "," or ")" or "(" or "and" or "now" or "in" or "with" or "+" or "but" or "so" or "on" or "who" or "total" or "plus" or "&" || passage.IsBreak(quantity.To)
            || next is "mostly" or "mainly" or "all" or "at" or "or" or "altogether" or "using" or "working" or "building" or "doing" or "right" or "today" or "currently" or "currenty" or "juniors" or "seniors" or "then" or "only" || passage.Vocabulary.Technologies.At(passage.Tokens, Math.Min(quantity.To, passage.Tokens.Count - 1)) is not null;
        if (team >= 0 && counted && before.Take(team).All(word => word is "of" or "is" or "are" or ":" or "size" or "strength" or "count" or "to" or "about" or "around" or "~" or "=" or "a" or "just" or "only" or "has" or "roughly" or "maybe" or "with" or "we" or "currently" or "now" or "-"))
        {
            return true;
        }

        if (before.Count > 1 && before[0] is "(" && next is ")" && (PeopleWords.Engineers.Contains(before[1]) || TeamWords.Contains(before[1])))
        {
            return true;
        }

        if (before.Count > 1 && before[0] is ":" or "=" && before.Count > 1 && PeopleWords.Engineers.Contains(before[1]) && counted)
        {
            return true;
        }

        var first = before.Count > 0 && before[0] is "are" or "we're" or "were" or "wir" or "sind" or "is" or "just" or "only" or "now" or "about" or "currently" or "around" or "still" or "~";
        before = [.. before.TakeWhile(word => word is not ("and" or "but" or "so"))]; // "and we are 6" goes on, it does not count something else
        return counted && first && before.All(Copula.Contains) && before.Any(word => word is "we" or "we're" or "were" or "us" or "wir" or "there") && !before.Contains("there");
    }

    private static bool IsPast(Passage passage, Quantity quantity)
    {
        var before = passage.Before(quantity.From, 5).TakeWhile(word => word is not ",").ToList();
        return (before.Contains("were") && before.Contains("we")) || before.Contains("was") || (before.Contains("used") && before.Contains("to"));
    }

    private static bool IsHiring(Passage passage, Quantity quantity) =>
        passage.Before(quantity.From, 4).TakeWhile(word => word is not ",").Any(word => word is "hire" or "hiring" or "recruit" or "recruiting" or "needs" or "fired" or "lost" or "takes" or "another" or "from")
        || passage.Word(quantity.To) is "more" or "extra" or "additional" or "new";

    private static int TeamStart(Passage passage, Quantity quantity)
    {
        var at = quantity.From;
        while (at > 0 && passage.Word(at - 1) is "of" or "team" or "are" or "we" or "we're" or "size" or "strength" or "is" or ":" && !passage.IsBreak(at - 1))
        {
            at--;
        }

        return at;
    }

    private static int UsSuffix(Passage passage, int at) => passage.Word(at) is "of" && passage.Word(at + 1) is "us" ? at + 2 : at;

    private static Found Size(Quantity quantity, int from, int to) =>
        new(FactIds.TeamSize, FactValue.Of(quantity.Value, quantity.Low), from, to);
}
