using System.Collections.Immutable;
using BackendArchitect.Conversation.Messages;

namespace BackendArchitect.Channels.Slack;

/// <summary>What people are called, which Slack's events leave out: asked once a day for each. Whoever's name cannot be had goes by their id, so that two people never look like one.</summary>
internal sealed class SlackPeople(SlackClient client, TimeProvider time)
{
    /// <summary>People kept in mind; then all are asked for anew.</summary>
    private const int Most = 20_000;

    /// <summary>People of an earlier conversation asked for at once.</summary>
    private const int AtOnce = 10;

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly ShortMemory<(string Team, string User), (string Name, DateTimeOffset Until)> _known = new(Most);

    public async Task<InboundMessage> WithNamesAsync(SlackToken token, string team, InboundMessage message, CancellationToken cancellation)
    {
        if (message.Earlier is not { IsEmpty: false } earlier)
        {
            return IsNameless(message.From) ? message with { From = message.From with { Name = await NameAsync(token, team, message.From.Id, cancellation) } } : message;
        }

        string[] nameless = [.. earlier.Select(said => said.From).Prepend(message.From).Where(IsNameless).Select(person => person.Id).Distinct().Take(AtOnce)];
        var found = await Task.WhenAll(nameless.Select(async user => (User: user, Name: await NameAsync(token, team, user, cancellation))));
        var names = found.ToImmutableDictionary(one => one.User, one => one.Name);
        return message with
        {
            From = Named(message.From, names),
            Earlier = earlier.ConvertAll(said => said with { From = Named(said.From, names) }),
        };
    }

    private static bool IsNameless(Person person) => person.Name.Length == 0 && SlackJson.IsId(person.Id);

    private static Person Named(Person person, ImmutableDictionary<string, string> names) =>
        person.Name.Length == 0 ? person with { Name = names.GetValueOrDefault(person.Id, person.Id) } : person;

    private async ValueTask<string> NameAsync(SlackToken token, string team, string user, CancellationToken cancellation)
    {
        if (_known.TryGet((team, user), out var known) && time.GetUtcNow() < known.Until)
        {
            return known.Name;
        }

        var answer = await client.AskAsync("users.info", token.Secret, [new("user", user)], cancellation);
        var name = answer is { Ok: true, Name.Length: > 0 } ? answer.Name : user;
        _known.Put((team, user), (name, time.GetUtcNow() + (answer.Ok ? Day : Pause)));
        return name;
    }
}
