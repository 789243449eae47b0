namespace BackendArchitect.Engine.Reading.Quantities;

/// <summary>"a day", "per month", "/s", "daily" after a number and its noun.</summary>
/// <param name="Seconds">Length of the period.</param>
/// <param name="To">Index after it.</param>
internal readonly record struct Period(double Seconds, int To)
{
    private static readonly HashSet<string> Each = ["a", "per", "/", "each", "every", "an", "in", "by", "p"];

    /// <summary>The period that starts exactly here.</summary>
    public static Period? At(Passage passage, int at)
    {
        var word = passage.Word(at);
        if (word is "per" or "/" or "a" or "an" or "each" or "every" or "p")
        {
            var skip = passage.Word(at + 1) is "one" or "single" or "1" or "calendar" ? 2 : 1;
            if (UnitWords.Period(passage.Word(at + skip)) is { } seconds && !passage.Word(at + skip).EndsWith("ly", StringComparison.Ordinal))
            {
                return new Period(seconds, at + skip + 1);
            }

            return word is "p" or "per" or "/" && passage.Word(at + 1) is "m" ? new Period(UnitWords.Month, at + 2) : null;
        }

        if (word is "for" or "by" && UnitWords.Period(passage.Word(at + 1)) is { } bare && passage.Word(at + 1) is "month" or "year" or "day" && passage.Word(at + 2) is not "one")
        {
            return new Period(bare, at + 2);
        }

        if (word is "am" or "pro" or "im" or "par" or "por" or "al" && UnitWords.Abroad(passage.Word(at + 1)) is { } abroad)
        {
            return new Period(abroad, at + 2);
        }

        return word is "daily" or "hourly" or "weekly" or "monthly" or "yearly" or "annually" or "pm" or "pa"
            ? new Period(UnitWords.Period(word) ?? UnitWords.Month, at + 1)
            : null;
    }

    /// <summary>The first period within a few words; another number, a comma or what the team does ends the search.</summary>
    public static Period? Within(Passage passage, int at, int count)
    {
        for (var place = at; place < at + count && !passage.IsBreak(place) && passage.Word(place) is not "," && !PeopleWords.Delivers.Contains(passage.Word(place)); place++)
        {
            if (At(passage, place) is { } period)
            {
                return period;
            }

            if (passage.Tokens[place].Kind == Words.TokenKind.Number)
            {
                return null;
            }
        }

        return null;
    }

    public static bool Opens(string word) => Each.Contains(word);
}
