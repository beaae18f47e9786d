/// The weights of link evidence: each near the logarithm of how much likelier it is among tellings
/// of one occurrence than among others (Fellegi and Sunter, "A Theory for Record Linkage", J. Am.
/// Stat. Assoc. 64 (1969)).
///
/// Set by hand on the development data named in `docs/method.md`, which lists them; raising
/// `threshold` splits incidents, lowering it joins them.
struct LinkWeights: Sendable {
  var cluster = Cluster()
  var type = Kind()
  var time = Time()
  var place = Ground()
  var people = People()
  var harm = Toll()
  var words = Words()
  var outlet = Outlet()
  var within = Within()

  init() {}
}

extension LinkWeights {
  /// Joining tellings into clusters.
  struct Cluster: Sendable {
    /// Lowest average score of the pairs of two clusters that are joined.
    var threshold = 1.4
    /// Score of a pair that no block brought together.
    var unblocked = -0.45
    /// Lowest score that a pair counts with, so that one misread telling does not part a cluster.
    var leastScore = -2.5
    /// Least average score with the closest members of an incident that a faint telling recalls.
    var recalled = 1.2
    /// How much more than any other incident's it must be.
    var recalledAlone = 0.7
    /// Members that are taken as the closest.
    var closest = 5
    /// Reports that an incident must be told by to be recalled.
    var recalledReports = 3
    /// Score of two tellings that one report tells apart.
    var toldApart = -12.0
  }
}

extension LinkWeights {
  /// Types of event.
  struct Kind: Sendable {
    var same = 0.8
    /// A chemical attack: so few are told that two of one week are most often one.
    var sameRare = 2.6
    var generic = 0.3
    var harmWithAct = 0.4
    var akin = 0.0
    var other = -2.0
  }
}

extension LinkWeights {
  /// Days, and days of publication where a telling has none.
  struct Time: Sendable {
    var sameDay = 1.3
    var overlapWeek = 0.6
    var overlapLong = 0.2
    var oneDayOff = -0.3
    var twoDaysOff = -1.7
    var threeDaysOff = -2.0
    var weekOff = -2.4
    var farOff = -4.3
    var publishedNear = 0.5
    var publishedLater = -0.8
    var publishedWeeks = -2.0
    var publishedLong = -2.8
    /// Share of its weight that a day counts which a telling has from claims near by.
    var inherited = 0.8
  }
}

extension LinkWeights {
  /// Places.
  struct Ground: Sendable {
    var same = 0.7
    var samePerRarity = 0.3
    var sameMost = 2.2
    var inside = 0.3
    var sameProvince = 0.5
    var near10 = 0.6
    var near30 = -0.6
    var near100 = -3.4
    var far = -3.4
    var otherProvince = -2.2
    var otherCountry = -4.0
    /// The same of a place.
    var inherited = 0.5
  }
}

extension LinkWeights {
  /// Doers and targets.
  struct People: Sendable {
    var relatedActor = 0.7
    var sameSide = 0.3
    var otherActor = -1.3
    var relatedTarget = 0.6
    var sameFlag = 0.5
    var targetWords = 0.8
  }
}

extension LinkWeights {
  /// Numbers of harm.
  struct Toll: Sendable {
    var same = 0.4
    var samePerLog = 0.25
    var sameMost = 1.4
    var overlap = 0.2
    var other = -0.6
    var far = -1.3
  }
}

extension LinkWeights {
  /// Words of the tellings and of whole reports.
  struct Words: Sendable {
    var floor = 0.12
    var slope = 7.0
    var sentenceMost = 2.6
    var focusFloor = 0.1
    var mainFocus = 1.0
    var reportBase = -9.75
    var reportWordsRoot = 35.0
    var reportWords = -40.0
    var reportNamesRoot = 9.9
    var reportNames = 6.75
    var reportTitle = 0.9
    var reportRare = 0.7
    var reportGap = -0.8
    var rareAgainst = 2.0
    /// Distinct words from which on unlike words count in full.
    var reportLength = 60.0
    /// So many reports halve what like or unlike words count.
    var reportsForWords = 20.0
    var reportLeast = -3.0
    var least = -0.6
    var most = 10.0
  }
}

extension LinkWeights {
  /// What one report or one outlet tells apart.
  struct Outlet: Sendable {
    var sameReport = 0.0
    var otherDayOtherToll = -1.5
    var tellsApart = -2.0
  }
}

extension LinkWeights {
  /// Gathering the claims of one report into tellings.
  struct Within: Sendable {
    var threshold = 1.2
    var bareMention = 0.4
    /// Days between dated claims of one telling, at most.
    var days = 1
    /// Fit of acts of kinds that reports confuse.
    var akinTypes = -0.5
    /// Fit of an act that its words call another one.
    var anew = -2.5
    /// Fit of a bare mention and an act over for two weeks.
    var background = -0.5
    /// Fit of a day and a week or longer that holds it.
    var coarseDay = -0.2
    /// Fit of tolls three times apart.
    var farToll = -1.5
    /// Fit of acts of unlike kinds.
    var otherTypes = -2.0
  }
}
