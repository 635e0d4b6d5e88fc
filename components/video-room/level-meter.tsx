'use client';

import { useEffect, useState } from 'react';

const steps = 20;

/** How loud the microphone is, in steps of a twentieth. */
export function LevelMeter({ stream, label }: { stream: MediaStream; label: string }) {
  const [level, setLevel] = useState(0);
  useEffect(() => {
    if (stream.getAudioTracks().length === 0) return;
    const context = new AudioContext();
    const analyser = context.createAnalyser();
    analyser.fftSize = 512;
    context.createMediaStreamSource(stream).connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    const timer = setInterval(() => {
      analyser.getFloatTimeDomainData(samples);
      const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
      setLevel(Math.round(Math.min(1, loudest * 1.5) * steps) / steps);
    }, 120);
    return () => {
      clearInterval(timer);
      void context.close();
    };
  }, [stream]);
  return (
    <div className="grid gap-1 text-sm">
      <span id="level-label">{label}</span>
      <meter
        aria-labelledby="level-label"
        className="h-4 w-full max-w-field"
        min={0}
        max={1}
        value={level}
      />
    </div>
  );
}
