using System.Collections.Concurrent;
using System.Diagnostics;
using BackendArchitect.Host.Telemetry;
using BackendArchitect.Host.Tests.Endpoints;
using static BackendArchitect.Host.Tests.Endpoints.Activities;

namespace BackendArchitect.Host.Tests.Telemetry;

public sealed class TraceTests
{
    [Fact]
    public async Task One_trace_leads_a_message_from_the_door_through_its_turn_out_again()
    {
        var ended = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Traces.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = ended.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        await using var connector = await FakeConnector.StartAsync();
        await using var bot = new TestBot(null, ("BotFramework:AllowUnauthenticated", "true"));

        await bot.CreateClient().DeliverAsync(Message(connector.Url, "m1", "hi", "a:traced"));
        await connector.MessagesAsync(1);
        var ours = new List<Activity>();
        for (var tries = 0; tries < 100 && ours.Count < 3; tries++)
        {
            await Task.Delay(50);
            ours = [.. ended.Where(activity => ((string?)activity.GetTagItem("ba.conversation"))?.EndsWith("a:traced", StringComparison.Ordinal) == true)];
        }

        var (accept, turn, send) = (Named("accept"), Named("turn"), Named("send"));
        Assert.Equal(default, accept.ParentSpanId);
        Assert.Equal((accept.TraceId, accept.SpanId), (turn.TraceId, turn.ParentSpanId));
        Assert.Equal((accept.TraceId, turn.SpanId), (send.TraceId, send.ParentSpanId));
        Assert.Equal("sent", send.GetTagItem("ba.outcome"));

        Activity Named(string name) => Assert.Single(ours, activity => activity.OperationName == name);
    }
}
