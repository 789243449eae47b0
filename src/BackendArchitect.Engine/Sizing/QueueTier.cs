using BackendArchitect.Engine.Sizing.Units;

namespace BackendArchitect.Engine.Sizing;

/// <summary>Messages a month.</summary>
internal static class QueueTier
{
    public static void Add(FigureList figures, ChosenStack stack)
    {
        if (stack.Choice("messaging") is null or "none")
        {
            figures.Computed("queue_messages_month", 0, "no queue in this design");
            return;
        }

        var average = new RequestsPerSecond(figures["peak_jobs_per_second"] * figures["duty_cycle"]);
        figures.Computed(
            "queue_messages_month",
            Traffic.InMonth(average).Value,
            "peak_jobs_per_second × duty_cycle × 2,628,000 s",
            "peak_jobs_per_second", "duty_cycle");
    }
}
