namespace TextMining.Service.Storage;

/// <summary>One change of the database; many share a commit, and each is acknowledged only after it.</summary>
internal abstract class WriteOperation
{
    /// <summary>Makes the change inside the writer's transaction. May run twice: a batch that fails is repeated one by one.</summary>
    public abstract void Run(WriterSession session);

    /// <summary>Tells the caller that the change is durable.</summary>
    public abstract void Complete();

    /// <summary>Tells the caller that it was not made.</summary>
    public abstract void Fail(Exception error);
}

/// <summary>A change with a result.</summary>
internal abstract class WriteOperation<T> : WriteOperation
{
    private readonly TaskCompletionSource<T> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;

    public Task<T> Completion => _completion.Task;

    public sealed override void Run(WriterSession session) => _result = Change(session);

    public sealed override void Complete() => _completion.SetResult(_result!);

    public sealed override void Fail(Exception error) => _completion.SetException(error);

    protected abstract T Change(WriterSession session);
}
