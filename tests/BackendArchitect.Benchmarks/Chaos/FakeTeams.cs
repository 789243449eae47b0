using System.Globalization;
using BackendArchitect.Benchmarks.Replicas;
using Microsoft.AspNetCore.Http;

namespace BackendArchitect.Benchmarks.Chaos;

/// <summary>The connector of Teams: takes what it is given, also twice.</summary>
internal sealed class FakeTeams(FakePlatforms platforms, Ledger ledger)
{
    private int _number;

    public static string Conversation(int conversation) => string.Create(CultureInfo.InvariantCulture, $"a:chaos-{conversation}");

    public async Task<IResult> TakeAsync(string conversation, HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        if (EchoTurn.Read(body) is not { } answer)
        {
            return Results.Json(new { id = "0" }, statusCode: StatusCodes.Status201Created);
        }

        return await platforms.FailOrAsync("Teams", context, () =>
        {
            ledger.NoteAnswer(answer.Conversation, answer.Number, answer.Count, conversation == Conversation(answer.Conversation));
            return Results.Json(new { id = Interlocked.Increment(ref _number).ToString(CultureInfo.InvariantCulture) }, statusCode: StatusCodes.Status201Created);
        });
    }
}
