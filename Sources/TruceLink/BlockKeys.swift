import TruceModel

/// The blocks that one telling stands in.
struct BlockKeys: Sendable {
  let telling: Telling
  let space: LinkSpace

  /// Calls `body` for each block; a block may come twice.
  func visit(_ body: (UInt64, CandidateBlocks.Kind) -> Void) {
    let isPlaceless = telling.places.allSatisfy { $0.level == .country }
    for bucket in buckets {
      for place in telling.places where place.level != .country {
        let name = Int(place.skeleton ?? place.name)
        body(key(bucket, .place, name), .place)
        body(key(bucket, .place, ~Int(place.key)), .place)
        if let province = place.province {
          body(key(bucket, .province, Int(province)), .province)
        }
      }
      body(key(bucket, .days, 0), .days)
      if let agreement = telling.agreement {
        body(key(bucket, .agreement, Int(agreement)), .agreement)
      }
      guard isPlaceless else { continue }
      for actor in telling.actors { body(key(bucket, .actor, Int(actor.key)), .actor) }
      for target in telling.targets { body(key(bucket, .target, Int(target.key)), .target) }
    }
    forEachWord(body)
  }

  private func forEachWord(_ body: (UInt64, CandidateBlocks.Kind) -> Void) {
    if telling.isMain || telling.share >= 0.5 {
      for name in space.scorer.profiles[telling.report].rare.terms {
        body(key(0, .name, Int(truncatingIfNeeded: name)), .name)
      }
    }
    let months = months
    for word in rareWords {
      for month in months {
        body(key(month, .word, Int(truncatingIfNeeded: word)), .word)
      }
    }
  }

  private func key(_ bucket: Int, _ kind: CandidateBlocks.Kind, _ value: Int) -> UInt64 {
    var key = kind.rawValue << 8 | UInt64(telling.group.rawValue)
    key = BitMixer.mixed(key ^ UInt64(truncatingIfNeeded: bucket) &* 0x9e37_79b9_7f4a_7c15)
    return BitMixer.mixed(key ^ UInt64(truncatingIfNeeded: value))
  }

  /// Buckets of the telling's days, at most eight; those of its publication where it has no day.
  private var buckets: [Int] {
    let size = CandidateBlocks.bucketDays
    let first: Int
    let last: Int
    if let interval = telling.interval {
      first = interval.start
      last = min(interval.end, interval.start + 6 * size)
    } else if let published = telling.notAfter {
      first = published - 3
      last = published
    } else {
      return [.min]
    }
    return Array(floor(first, by: size)...(floor(last, by: size) + 1))
  }

  /// The month of the telling's days or publication, and the next.
  private var months: [Int] {
    guard let day = telling.interval?.start ?? telling.notAfter else { return [.min] }
    let month = floor(day, by: 30)
    return [month, month + 1]
  }

  private func floor(_ day: Int, by size: Int) -> Int {
    (day >= 0 ? day : day - size + 1) / size
  }

  private var rareWords: [UInt64] {
    let most = CandidateBlocks.rareWords
    var words = telling.words.heaviest(most)
    if telling.share >= 0.5 {
      words += space.scorer.profiles[telling.report].words.heaviest(most)
    }
    return words.filter {
      (space.lexis.least...CandidateBlocks.commonWord)
        .contains(space.lexis.statistics.frequency(of: $0))
    }
  }
}
