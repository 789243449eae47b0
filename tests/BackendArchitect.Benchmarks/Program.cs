using BackendArchitect.Benchmarks;

// Every figure is measured here and now; compare only figures of one run, on one machine.
if (args is ["engine"])
{
    Growth.Measure(Console.Out);
    return;
}

var report = new Report(Console.Out);
await ColdStart.MeasureAsync(report);
InProcess.Measure(report);
await WebChatTurn.MeasureAsync(report);
