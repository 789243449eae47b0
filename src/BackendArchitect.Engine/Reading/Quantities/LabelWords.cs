namespace BackendArchitect.Engine.Reading.Quantities;

/// <summary>The label before a number: "users per day: 9k", "Orders/day 700", "RPS = 500".</summary>
/// <param name="Word">The noun labelled.</param>
/// <param name="Seconds">The period in the label; null when it names none.</param>
/// <param name="Linked">Whether a colon or the like stands between.</param>
internal readonly record struct LabelWords(string Word, double? Seconds, bool Linked)
{
    /// <summary>The label of a number, if words up to the start of its clause end in one.</summary>
    public static LabelWords? Before(Passage passage, Quantity quantity)
    {
        var at = quantity.From - 1;
        while (passage.Word(at) is ":" or "=" or "~" or "of" or "is" or "are" or "about" or "around" or "approx" or "max" or "up" or "to" or "<" or ">" or ")")
        {
            at--;
        }

        var linked = at < quantity.From - 1;
        double? seconds = null;
        if (UnitWords.Period(passage.Word(at)) is { } period)
        {
            var opened = passage.Word(at - 1) is "per" or "/" or "a" or "each" or "every";
            if (!opened)
            {
                return null;
            }

            seconds = period;
            at -= 2;
            at -= passage.Word(at) is "(" or "," ? 1 : 0;
        }

        return Starts(passage, at) ? new LabelWords(passage.Word(at), seconds, linked) : null;
    }

    // A label stands alone: nothing but a few words between it and the start of its clause.
    private static bool Starts(Passage passage, int at)
    {
        for (var place = at - 1; place >= at - 4; place--)
        {
            if (passage.IsBreak(place) || passage.Word(place) is "," or ":" or "(")
            {
                return true;
            }
        }

        return false;
    }
}
