using BackendArchitect.Engine.Sizing.Units;

namespace BackendArchitect.Engine.Sizing;

/// <summary>The laws of queueing that hold for any system in balance.</summary>
public static class Laws
{
    /// <summary>The request rate a number of active people causes.</summary>
    /// <param name="users">People active at the same moment, 0 or more.</param>
    /// <param name="think">Pause between an answer and the next request, more than 0.</param>
    /// <param name="response">Time the system takes to answer.</param>
    /// <remarks>
    /// <c>X = N ÷ (Z + R)</c>: 100,000 people who pause 10 s and wait 0.2 s cause 9,804 requests/s. Interactive response-time
    /// law, Lazowska et al., Quantitative System Performance, chapter 3.
    /// </remarks>
    public static RequestsPerSecond Interactive(People users, Seconds think, Seconds response)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(users.Value);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero((think + response).Value);
        return new RequestsPerSecond(users.Value / (think + response).Value);
    }

    /// <summary>Requests in progress at one moment.</summary>
    /// <remarks><c>L = λ × W</c>: 1,000 requests/s of 0.2 s are 200 in progress. Little's law, 1961.</remarks>
    public static double InFlight(RequestsPerSecond rate, Seconds each) => rate * each;

    /// <summary>The share of time a resource is busy, 0 to 1 while it keeps up.</summary>
    /// <remarks><c>U = X ÷ capacity</c>: 300 requests/s on a server for 400 is 0.75. Utilisation law.</remarks>
    public static double Utilisation(RequestsPerSecond load, RequestsPerSecond capacity)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(capacity.Value);
        return load / capacity;
    }

    /// <summary>Time in a queue and its server, one server, random arrivals.</summary>
    /// <param name="service">Time the work itself takes.</param>
    /// <param name="utilisation">0 to below 1; at 1 the wait has no end.</param>
    /// <remarks><c>R = S ÷ (1 − U)</c>: at 50 % busy twice the service time, at 80 % five times, at 90 % ten times. M/M/1.</remarks>
    public static Seconds Response(Seconds service, double utilisation)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(utilisation);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(utilisation, 1);
        return new Seconds(service.Value / (1 - utilisation));
    }
}
