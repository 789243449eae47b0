namespace BackendArchitect.Engine.Reviews.Terraform.Checks;

/// <summary>T29: a message that always fails is tried until it is old.</summary>
internal static class QueueCheck
{
    private static readonly string[] Dead = ["dead", "dlq", "deadletter", "failed", "failure", "redrive"];

    public static IEnumerable<Remark> Of(TerraformModule module) => !module.IsWhole ? [] : module.Of("aws_sqs_queue")
        .Where(queue => !queue.Block.Has("redrive_policy") && !queue.Block.Has("redrive_allow_policy") && !queue.IsTrial && !IsForDead(queue) && !module.Users(queue).Any(block => block.Label(0) is "aws_sqs_queue_redrive_policy" or "aws_sqs_queue_redrive_allow_policy"))
        .Select(queue => queue.Remark("T29", queue.Block.NameAt));

    private static bool IsForDead(TerraformResource queue) =>
        Dead.Any(word => (queue.Name + queue.Block["name"]?.Literal).Contains(word, StringComparison.OrdinalIgnoreCase))
        || queue.Module.Users(queue).Any(user => user["redrive_policy"]?.References.Any(reference => reference.Name.StartsWith(queue.Address + ".", StringComparison.Ordinal)) == true || user.Nested("dead_letter_config").Any() || user.Nested("destination_config").Any());
}
