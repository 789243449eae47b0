using System.Collections.Frozen;
using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Engine.Reading.Quantities;

/// <summary>"20k sensors, one reading every 10 seconds": machines that report at a fixed pace make a rate.</summary>
internal static class DeviceReading
{
    private static readonly FrozenSet<string> Devices = FrozenSet.Create(
        "device", "devices", "sensor", "sensors", "meter", "meters", "machines", "vehicles", "cars", "trucks", "gateways", "thermostats", "trackers", "cameras", "pumps", "turbines", "bikes", "scooters", "wearables", "beacons", "terminals");

    /// <summary>Those that do nothing but report; cars and machines may as well be what is sold.</summary>
    private static readonly FrozenSet<string> Reporting = FrozenSet.Create("device", "devices", "sensor", "sensors", "meter", "meters", "thermostats", "trackers", "wearables", "beacons");

    /// <summary>Fewer make no load.</summary>
    private const double Fleet = 1000;

    public static IReadOnlyList<Found>? Read(Passage passage, Quantity quantity)
    {
        var noun = passage.After(quantity.To, 3).ToList().FindIndex(Devices.Contains);
        if (noun < 0 || passage.After(quantity.To, noun).Any(word => word is "per" or "a" or "/" or "%" or "," or "and"))
        {
            return null;
        }

        return Pace(passage, quantity.To + noun) is { } pace
            ?
            [
                new Found(FactIds.EventsPerSecond, FactValue.Of(quantity.Value / pace.Seconds, quantity.Low / pace.Seconds), quantity.From, pace.To, FactKind.Inferred),
                new Found(FactIds.Clients, FactValue.Of(["devices"]), quantity.From, quantity.To + noun + 1),
            ]
            : Unpaced(passage, quantity, noun);
    }

    // Nobody said how often they report: once a minute is taken, with doubt, and asked about.
    private static IReadOnlyList<Found> Unpaced(Passage passage, Quantity quantity, int noun) =>
        quantity.Value >= Fleet && Reporting.Contains(passage.Word(quantity.To + noun))
            ?
            [
                new Found(FactIds.EventsPerSecond, FactValue.Of(quantity.Value / 60, quantity.Low / 60), quantity.From, quantity.To + noun + 1, FactKind.Inferred, Confidence: 0.5),
                new Found(FactIds.Clients, FactValue.Of(["devices"]), quantity.From, quantity.To + noun + 1),
            ]
            : [];

    private static Period? Pace(Passage passage, int from)
    {
        for (var at = from; at < from + 14 && at < passage.Tokens.Count && passage.Word(at) is not ("." or "\n"); at++)
        {
            if (passage.Word(at) is not ("every" or "each" or "per" or "once"))
            {
                continue;
            }

            var place = at + (passage.Word(at) == "once" ? 2 : 1);
            var count = passage.QuantityAt(place);
            if (UnitWords.Seconds.TryGetValue(passage.Word(count?.To ?? place), out var seconds) && seconds <= 86400)
            {
                return new Period(seconds * (count?.Plain ?? 1), (count?.To ?? place) + 1);
            }
        }

        return null;
    }
}
