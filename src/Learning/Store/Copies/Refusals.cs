namespace Learning.Store.Copies;

/// <summary>Records can only be restored into an empty store: nothing is ever overwritten.</summary>
/// <param name="Records">Records that the store holds.</param>
public sealed record StoreHoldsRecords(long Records) : Refusal;

/// <summary>The folder already holds something, and a backup is never written over another.</summary>
public sealed record FolderIsNotEmpty : Refusal;

/// <summary>The folder holds no backup.</summary>
public sealed record NoBackupHere : Refusal;

/// <summary>The backup was made from the other kind of store.</summary>
/// <param name="Kind">The kind it was made from: <c>sqlite</c> or <c>postgres</c>.</param>
public sealed record OtherKindOfStore(string Kind) : Refusal;

/// <summary>A file is not as it was written, or the restored records do not count up to what was saved; nothing was restored.</summary>
/// <param name="What">The file or table.</param>
public sealed record BackupIsDamaged(string What) : Refusal;
