namespace Learning.Store;

/// <summary>A record that is followed by its changes: whoever has read up to a version finds everything that changed since.</summary>
public interface IVersioned
{
    /// <summary>Stamped with every change by <see cref="LearningDb"/>; never set by hand.</summary>
    long Version { get; set; }
}
