using BackendArchitect.Benchmarks;

// Every figure is measured here and now; compare only figures of one run, on one machine.
var report = new Report(Console.Out);
await ColdStart.MeasureAsync(report);
InProcess.Measure(report);
await WebChatTurn.MeasureAsync(report);
