/// The points of abbreviations that end no sentence, whatever the network makes of them: they come with
/// words of news that its treebanks have few of.
enum AbbreviationPoint {
  /// Whether the word `index`, ahead of another one, is such a point or, for titles, has none.
  @inline(__always) static func isOne(_ context: SplitContext, _ index: Int) -> Bool {
    guard index > 0, context.gap(index + 1) == .space || context.gap(index + 1) == .none else {
      return false
    }
    guard context.words[index].casing == 4 else {
      return isOffice(context, index) || isOfClock(context, hour: index, before: index + 1)
    }
    let (word, next) = (context.words[index - 1], context.words[index + 1])
    guard word.length < 7, word.casing < 3, context.words[index].lower == point else {
      return false
    }
    switch next.casing {
    case 0: return hours.contains(word.lower) || units.contains(word.lower)
    case 3:
      return numbered.contains(word.lower) && word.casing != 0 || units.contains(word.lower)
    case 1:
      if isTitle(word) || isInitial(context, index) { return true }
    default: break
    }
    return isOfClock(context, hour: index - 1, before: index + 1)
  }

  /// "Israeli PM | Jane Smith", and not "at 5 PM".
  private static func isOffice(_ context: SplitContext, _ index: Int) -> Bool {
    context.words[index].casing == 2 && context.words[index + 1].casing == 1
      && context.words[index - 1].casing != 3 && context.words[index].length < 4
      && offices.contains(context.words[index].lower)
  }

  /// "Col. | Jane Smith": a title cut short.
  private static func isTitle(_ word: TokenAttributes) -> Bool {
    word.casing == 1 && word.length < 6 && titles.contains(word.lower)
  }

  /// "Ada B. | Smith": a letter between two names.
  private static func isInitial(_ context: SplitContext, _ index: Int) -> Bool {
    context.words[index - 1].length == 1 && context.words[index - 1].casing == 1
      && context[index - 2].casing == 1 && !openers.contains(context.words[index + 1].lower)
  }

  /// "9 a.m. | Monday", "4 PM | ET", "3 a.m. | Damascus time": an hour ahead of what tells it more
  /// closely.
  private static func isOfClock(_ context: SplitContext, hour: Int, before index: Int) -> Bool {
    guard context.words[hour].length < 4, meridiems.contains(context.words[hour].lower) else {
      return false
    }
    let (next, second) = (context.words[index].lower, context[index + 1])
    if days.contains(next) { return second.lower != genitive }
    return zones.contains(next) || times.contains(second.lower)
      || (months.contains(next) || next == bracket) && second.casing == 3
  }

  /// Stands for a word as `TokenAttributes.lower` does.
  static func hash(_ word: String) -> UInt32 {
    Array(word.utf8).withUnsafeBufferPointer(TokenAttributes.lower(of:))
  }

  private static func hashes(_ words: String) -> Set<UInt32> {
    Set(words.split(whereSeparator: \.isWhitespace).map { hash(String($0)) })
  }

  private static let point = hash(".")
  private static let bracket = hash("(")
  private static let genitive = hash("'s")
  private static let meridiems = hashes("a.m p.m am pm")
  /// What a small letter behind the point goes on with.
  private static let hours = hashes("a.m p.m e.g i.e")
  private static let units = hashes(
    "km kms kg mm cm sq mi ft yds hrs mins approx est pop ca cf vs dept govt regt bn div brig")
  /// Months and words that a number follows.
  private static let numbered = hashes(
    "no nos art arts sec para vol fig jan feb mar apr jun jul aug sep sept oct nov dec")
  private static let months = hashes(
    """
    january february march april may june july august september october november december jan feb aug
    sept oct nov dec jan. feb. aug. sept. oct. nov. dec.
    """)
  private static let days = hashes("monday tuesday wednesday thursday friday saturday sunday")
  /// What stands behind the name of a zone or a city.
  private static let times = hashes("time standard daylight summer")
  private static let zones = hashes(
    """
    et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst ist cet cest eet eest msk trt akst hst jst
    aest
    """)
  private static let offices = hashes("pm fm mp mps mep ceo")
  /// Ranks and forms of address as they are cut short ahead of names.
  private static let titles = hashes(
    """
    col gen lt maj capt brig sgt cpl adm cmdr rep sen gov dr mr mrs ms prof rev fr msgr hon supt insp
    pres amb
    """)
  /// Words that open a sentence behind a letter that ends one: "Plan B. The army".
  private static let openers = hashes(
    """
    the a an this that these those it he she they we i you there his her their its our my but and or
    so yet in on at by for from to of with as after before when while if since until what who why how
    one two three four five six some many most no not both all
    """)
}
