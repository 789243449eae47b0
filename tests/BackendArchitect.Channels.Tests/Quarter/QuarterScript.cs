using BackendArchitect.Conversation.Digests;
using BackendArchitect.Conversation.Tests;
using BackendArchitect.Conversation.Tests.Digests;
using NodaTime;
using NodaTime.Text;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace BackendArchitect.Channels.Tests.Quarter;

/// <summary>A quarter of one team's life, written down with dates: what people say and press, and what changes in the world meanwhile.</summary>
internal sealed class QuarterScript
{
    /// <summary>Where the team sits.</summary>
    public const string Zone = "Europe/Berlin";

    public static IReadOnlyList<Scene> Read()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "Quarter", "quarter.yaml");
        return new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).Build().Deserialize<List<Scene>>(File.ReadAllText(file));
    }

    /// <summary>Plays it from the first scene to the last.</summary>
    /// <param name="see">Is shown each scene after it was played, and how many replies there had been before it.</param>
    public static TestPlace Play(Action<Scene, TestPlace, int> see)
    {
        var scenes = Read();
        var place = new TestPlace(scenes[0].Moment, digests: DigestDefaults.Shipped with { Zone = Zone });
        var world = Talk.Knowledge;
        foreach (var scene in scenes)
        {
            var before = place.Said.Count;
            place.Until(scene.Moment);
            see(new Scene { At = scene.At }, place, before);
            before = place.Said.Count;
            if (scene.World is { } change)
            {
                world = QuarterWorld.After(world, change);
                place.Learn(world);
            }

            scene.Play(place);
            see(scene, place, before);
        }

        return place;
    }

    /// <summary>One thing that happens.</summary>
    internal sealed class Scene
    {
        /// <summary>Berlin time: <c>2027-01-05T10:12</c>.</summary>
        public string At { get; set; } = "";

        /// <summary>What a narrator would say.</summary>
        public string? Tells { get; set; }

        public string From { get; set; } = "";

        public string Thread { get; set; } = "";

        public string? Says { get; set; }

        public string? Presses { get; set; }

        /// <summary>Name of a change of <see cref="QuarterWorld"/>.</summary>
        public string? World { get; set; }

        public DateTimeOffset Moment => LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(At).Value
            .InZoneLeniently(DateTimeZoneProviders.Tzdb[Zone]).ToDateTimeOffset().ToUniversalTime();

        public void Play(TestPlace place)
        {
            if (Says is not null)
            {
                place.Say(Says, From, Thread);
            }
            else if (Presses is not null)
            {
                place.PressButton(Presses, From, Thread);
            }
        }
    }
}
