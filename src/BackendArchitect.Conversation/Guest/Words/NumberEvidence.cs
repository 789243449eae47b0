namespace BackendArchitect.Conversation.Guest.Words;

/// <summary>The numbers, days and words with digits some texts hold.</summary>
internal sealed class NumberEvidence
{
    private readonly ILookup<string, Quantity> _measured;
    private readonly List<Quantity> _all;
    private readonly HashSet<string> _words;
    private readonly HashSet<string> _days;

    private NumberEvidence(List<NumberReading> readings)
    {
        _all = [.. readings.SelectMany(reading => reading.Quantities).DistinctBy(quantity => (quantity.Base, quantity.Dimension, quantity.Per, quantity.Raw))];
        _measured = _all.ToLookup(quantity => quantity.Dimension, StringComparer.Ordinal);
        _words = readings.SelectMany(reading => reading.Words).ToHashSet(StringComparer.Ordinal);
        _days = readings.SelectMany(reading => reading.Days).ToHashSet(StringComparer.Ordinal);
        _days.UnionWith([.. _days.Where(day => day.Length > 7).Select(day => day[..7])]);
    }

    /// <param name="legible">Texts in one spelling (<see cref="LegibleText"/>).</param>
    public static NumberEvidence Of(IEnumerable<string> legible) => new([.. legible.Select(NumberReading.Of)]);

    /// <summary>The first number, day or word with a digit of a sentence that these texts do not hold; null when they hold all.</summary>
    public string? Missing(string legible)
    {
        var reading = NumberReading.Of(legible);
        return reading.Quantities.FirstOrDefault(quantity => !Holds(quantity))?.Written
            ?? reading.Days.FirstOrDefault(day => !_days.Contains(day))
            ?? reading.Odd.FirstOrDefault(word => !_words.Contains(word));
    }

    private bool Holds(Quantity quantity) => (quantity.Bare && quantity.Dimension.Length == 0 ? _all : _measured[quantity.Dimension]).Any(quantity.Is);
}
