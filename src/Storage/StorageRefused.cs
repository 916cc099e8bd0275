namespace Firstline.Storage;

/// <summary>The data cannot be used as it is, and a person has to act; the message is one sentence that says how. Nothing was changed.</summary>
public sealed class StorageRefused(string sentence, Exception? inner = null) : Exception(sentence, inner);
