namespace BackendArchitect.Engine.Knowledge;

/// <summary>Reads off the tables how old they are.</summary>
internal static class TableAge
{
    /// <summary>A table is looked at with doubt after this long. Unit: days.</summary>
    private const int StaleAfter = 90;

    public static KnowledgeDates Of(KnowledgeBase knowledge)
    {
        var versions = Oldest(knowledge.Versions.Select(product => product.Taken));
        var price = Oldest(knowledge.Prices.Select(price => price.Taken));
        return new KnowledgeDates(
            versions,
            versions?.AddDays(StaleAfter),
            price,
            price?.AddDays(StaleAfter),
            Newest(knowledge.Prices.Select(price => price.Taken)),
            Newest(knowledge.Advisories.SelectMany(advisory => advisory.Sources).Select(source => source.Checked)),
            Newest(Checked(knowledge)) ?? knowledge.Date);
    }

    private static IEnumerable<DateOnly> Checked(KnowledgeBase knowledge) =>
        knowledge.Technologies.SelectMany(technology => technology.Sources)
            .Concat(knowledge.Decisions.SelectMany(decision => decision.Sources))
            .Concat(knowledge.Prices.Select(price => price.Source))
            .Concat(knowledge.Advisories.SelectMany(advisory => advisory.Sources))
            .Select(source => source.Checked);

    private static DateOnly? Oldest(IEnumerable<DateOnly> days) => days.Select(day => (DateOnly?)day).Min();

    private static DateOnly? Newest(IEnumerable<DateOnly> days) => days.Select(day => (DateOnly?)day).Max();
}
