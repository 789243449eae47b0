using BackendArchitect.Engine.Sizing.Units;

namespace BackendArchitect.Engine.Sizing;

/// <summary>From people and days to requests per second, and back to months.</summary>
public static class Traffic
{
    /// <summary>Estimates the request rate at the busiest moment of the day.</summary>
    /// <param name="daily">Distinct people active in one day. Unit: people/day.</param>
    /// <param name="requestsPerUser">Requests one of them makes in a day. Unit: requests/person.</param>
    /// <param name="peakFactor">Busiest second over average second. Dimensionless, 1 or more.</param>
    /// <remarks><c>people × requests ÷ 86,400 s × factor</c>: 100,000 people × 50 requests × factor 3 is 174 requests/s.</remarks>
    public static RequestsPerSecond Peak(People daily, double requestsPerUser, double peakFactor) =>
        FromDay(daily.Value * requestsPerUser, peakFactor);

    /// <summary>The busiest second of a day with a known number of requests.</summary>
    /// <param name="requestsPerDay">Unit: requests/day.</param>
    /// <remarks><c>requests ÷ 86,400 s × factor</c>: 8.64 million a day at factor 3 are 300 requests/s.</remarks>
    public static RequestsPerSecond FromDay(double requestsPerDay, double peakFactor)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(requestsPerDay);
        ArgumentOutOfRangeException.ThrowIfLessThan(peakFactor, 1);
        return new RequestsPerSecond(requestsPerDay / Seconds.Day.Value * peakFactor);
    }

    /// <summary>The part of a load that writes.</summary>
    /// <param name="readsPerWrite">Reads for each write, 0 or more.</param>
    /// <remarks><c>rate ÷ (1 + reads per write)</c>: 9,804 requests/s at 15 : 1 are 613 writes/s.</remarks>
    public static RequestsPerSecond Writes(RequestsPerSecond rate, double readsPerWrite)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(readsPerWrite);
        return rate / (1 + readsPerWrite);
    }

    /// <summary>Requests in a month of 730 hours at an average rate.</summary>
    /// <remarks><c>rate × 2,628,000 s</c>: 1 request/s is 2.6 million a month.</remarks>
    public static CountPerMonth InMonth(RequestsPerSecond average) => new(average * Seconds.Month);
}
