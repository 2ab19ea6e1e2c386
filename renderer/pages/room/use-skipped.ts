/** Whether the scene on screen is shown as its summary; a new scene is always shown whole. */
import { useState } from 'react';

export function useSkipped(scene: string) {
  const [skippedScene, setSkippedScene] = useState<string | null>(null);
  return {
    skipped: skippedScene === scene,
    setSkipped: (skipped: boolean) => setSkippedScene(skipped ? scene : null),
  };
}
