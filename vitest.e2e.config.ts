import { defineConfig, mergeConfig } from 'vitest/config';
import base from './vitest.config.ts';

