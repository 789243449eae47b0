using BackendArchitect.Benchmarks;
using BackendArchitect.Benchmarks.Chaos;
using BackendArchitect.Benchmarks.Fuzz;
using BackendArchitect.Benchmarks.Peers;
using BackendArchitect.Benchmarks.Replicas;

// Every figure is measured here and now; compare only figures of one run, on one machine.
switch (args)
{
    case ["engine"]:
        Growth.Measure(Console.Out);
        return 0;
    case ["peer"]:
        await PeerBot.RunAsync();
        return 0;
    case [Replica.Verb, ..]:
        await Replica.RunAsync(args[1..]);
        return 0;
    case [ChaosVerb.Verb, ..]:
        return await ChaosVerb.RunAsync(args[1..]);
    case [FuzzVerb.Verb, ..]:
        return await FuzzVerb.RunAsync(args[1..]);
}

var report = new Report(Console.Out);
await ColdStart.MeasureAsync(report);
InProcess.Measure(report);
await WebChatTurn.MeasureAsync(report);
return 0;
