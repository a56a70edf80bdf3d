namespace News.Http;

/// <summary>What an operation does, and so which key it asks for where keys are set.</summary>
internal enum ApiAccess
{
    /// <summary>Tells what is stored; any key will do.</summary>
    Read,

    /// <summary>Changes something, or spends something: an analysis costs work and, on Azure, money.</summary>
    Write,

    /// <summary>Tells nothing of what is stored; needs no key.</summary>
    Anyone,
}
