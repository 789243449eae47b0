using BackendArchitect.Benchmarks;
using BackendArchitect.Benchmarks.Peers;

// Every figure is measured here and now; compare only figures of one run, on one machine.
if (args is ["engine"])
{
    Growth.Measure(Console.Out);
    return;
}

if (args is ["peer"])
{
    await PeerBot.RunAsync();
    return;
}

var report = new Report(Console.Out);
await ColdStart.MeasureAsync(report);
InProcess.Measure(report);
await WebChatTurn.MeasureAsync(report);
