/// The weights of link evidence: each near the logarithm of how much likelier it is among tellings
/// of one occurrence than among others (Fellegi and Sunter, "A Theory for Record Linkage", J. Am.
/// Stat. Assoc. 64 (1969)).
///
/// Set by hand on the development data named in `docs/method.md`, which lists them; raising
/// `threshold` splits incidents, lowering it joins them.
struct LinkWeights: Sendable {
  /// Lowest average score of the pairs of two clusters that are joined.
  var threshold = 1.2
  /// Score of a pair that no block brought together.
  var unblocked = -0.2
  /// Lowest score that a pair counts with, so that one misread telling does not part a cluster.
  var leastScore = -2.5

  // Type
  var sameType = 0.8
  /// A chemical attack: so few are told that two of one week are most often one.
  var sameRareType = 1.6
  var genericType = 0.3
  var harmWithAct = 0.3
  var akinTypes = 0.0
  var otherTypes = -0.8

  // Time
  var sameDay = 1.4
  var overlapWeek = 0.6
  var overlapLong = 0.2
  var oneDayOff = -0.2
  var twoDaysOff = -1.5
  var threeDaysOff = -2.5
  var weekOff = -3.5
  var farOff = -6.0
  var publishedNear = 0.4
  var publishedLater = -1.0
  var publishedWeeks = -2.0
  var publishedLong = -2.5

  // Place
  var samePlaceBase = 0.7
  var samePlacePerRarity = 0.3
  var samePlaceMost = 2.2
  var insidePlace = 0.3
  var sameProvince = 0.5
  var near10 = 0.6
  var near30 = -0.6
  var near100 = -3.0
  var farPlace = -4.5
  var otherProvince = -2.5
  var otherCountry = -4.0

  // People
  var relatedActor = 0.7
  var sameSide = 0.3
  var otherActor = -1.0
  var relatedTarget = 0.6
  var sameFlag = 0.5
  var targetWords = 0.8

  // Harm
  var sameToll = 0.4
  var sameTollPerLog = 0.25
  var sameTollMost = 1.4
  var overlapToll = 0.2
  var otherToll = -0.4
  var farToll = -0.8

  // Words
  var wordsFloor = 0.12
  var wordsSlope = 5.0
  var sentenceMost = 2.0
  var focusFloor = 0.1
  var mainFocus = 1.0
  var reportFloor = 0.1
  var reportSlope = 24.0
  var wordsLeast = -0.6
  var wordsMost = 5.0

  // Outlet
  var sameReport = 0.0
  var otherDayOtherToll = -1.5
  var outletTellsApart = -2.0

  // Within a report
  var withinThreshold = 0.7
  var bareMention = 0.4
  /// Days between dated claims of one telling, at most.
  var withinDays = 1
  /// Fit of acts of kinds that reports confuse.
  var withinAkinTypes = 0.0
  /// Fit of acts of unlike kinds.
  var withinOtherTypes = -1.2

  init() {}
}
