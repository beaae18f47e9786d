import TruceText

// `contains` for lists of a few tags or relations, of which the compiler then makes plain comparisons.

extension [PartOfSpeech] {
  @inline(__always) func contains(_ tag: PartOfSpeech) -> Bool {
    for index in indices where self[index] == tag { return true }
    return false
  }
}

extension [PennTag] {
  @inline(__always) func contains(_ tag: PennTag) -> Bool {
    for index in indices where self[index] == tag { return true }
    return false
  }
}

extension [Relation] {
  @inline(__always) func contains(_ relation: Relation) -> Bool {
    for index in indices where self[index] == relation { return true }
    return false
  }
}
